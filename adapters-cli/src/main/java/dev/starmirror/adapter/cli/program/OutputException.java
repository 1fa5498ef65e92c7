package dev.starmirror.adapter.cli.program;

/** What was asked for could not be written to where it was to go: the disk is full, or does not work. */
public final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Tells of one problem.
     *
     * @param message one sentence for a person with advice
     * @param cause what was caught
     */
    public OutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
