package dev.starmirror.adapter.github.http;

import java.io.IOException;

/** The proxy in between answered, and let nothing through: no repeat will change its mind. */
public final class ProxyRefusedException extends IOException {
    private static final long serialVersionUID = 1;

    ProxyRefusedException(IOException cause) {
        super(cause);
    }
}
