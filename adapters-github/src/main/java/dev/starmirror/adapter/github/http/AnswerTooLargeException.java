package dev.starmirror.adapter.github.http;

import java.io.IOException;

/** An answer passed the bound on its size. */
final class AnswerTooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    AnswerTooLargeException(long maxBytes) {
        super("The answer is larger than " + maxBytes + " bytes");
    }
}
