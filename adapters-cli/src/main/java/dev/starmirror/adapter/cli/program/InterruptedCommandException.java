package dev.starmirror.adapter.cli.program;

/** The user or the system asked a command to stop before it was done. */
public final class InterruptedCommandException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Tells what was left undone.
     *
     * @param message one sentence for a person
     */
    public InterruptedCommandException(String message) {
        super(message);
    }
}
