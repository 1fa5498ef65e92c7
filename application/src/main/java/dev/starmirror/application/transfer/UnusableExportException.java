package dev.starmirror.application.transfer;

/** An export cannot be imported, because of what stands in it. */
public final class UnusableExportException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long line;

    /**
     * Tells of one place.
     *
     * @param line where in the export, from 1
     * @param reason what is wrong there, to be read behind a colon
     */
    public UnusableExportException(long line, String reason) {
        super(reason);
        this.line = line;
    }

    /** Where in the export, from 1. */
    public long line() {
        return line;
    }
}
