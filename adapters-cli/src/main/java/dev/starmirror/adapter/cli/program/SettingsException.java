package dev.starmirror.adapter.cli.program;

import java.util.List;

/** One or more settings are not acceptable. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    /**
     * Tells of all problems at once.
     *
     * @param problems one sentence each, at least one
     */
    public SettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence each. */
    public List<String> problems() {
        return problems;
    }
}
