package dev.starmirror.adapter.github.quota;

import java.net.ProtocolException;

/** A window closed between the gate and the wire: nothing was sent. A kind of exception that the HTTP library repeats nothing for. */
public final class WindowClosedException extends ProtocolException {
    private static final long serialVersionUID = 1;

    WindowClosedException() {
        super("GitHub closed the window before the request was sent");
    }
}
