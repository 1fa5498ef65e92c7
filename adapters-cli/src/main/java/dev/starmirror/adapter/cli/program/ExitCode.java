package dev.starmirror.adapter.cli.program;

/** What the process tells its caller. The numbers are fixed: scripts rely on them. */
public enum ExitCode {
    DONE(0, "Done"),
    INTERNAL_ERROR(1, "Internal error"),
    USAGE(2, "Wrong usage: an option, an argument or a setting is not acceptable"),
    INCOMPLETE(3, "Incomplete: run again to resume"),
    CREDENTIALS(4, "Credentials missing or rejected"),
    QUOTA(5, "GitHub's quota is exhausted; the message says until when"),
    NO_MIRROR(10, "There is no mirror yet: run 'starmirror sync' first"),
    LOCKED(11, "Another run is at work on this mirror"),
    STORAGE(12, "The database is damaged, full, out of reach, or newer than this program; or output finds no room"),
    INTERRUPTED(130, "Interrupted: run again to resume");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public int code() {
        return code;
    }

    /** One line for the help. */
    public String meaning() {
        return meaning;
    }
}
