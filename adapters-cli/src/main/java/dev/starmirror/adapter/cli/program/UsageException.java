package dev.starmirror.adapter.cli.program;

/** What the user asked for cannot be done as asked; the message says what to do instead. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Tells of one problem.
     *
     * @param message one sentence for a person with advice
     */
    public UsageException(String message) {
        super(message);
    }
}
