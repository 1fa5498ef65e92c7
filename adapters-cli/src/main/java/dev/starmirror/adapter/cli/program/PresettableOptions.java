package dev.starmirror.adapter.cli.program;

import java.util.List;

/** The options of single commands that may also stand in the environment and the configuration file; the others are settings. */
public final class PresettableOptions {
    /** Long names without dashes. */
    public static final List<String> KEYS = List.of(
            "full",
            "repo",
            "no-readmes",
            "dry-run",
            "every",
            "language",
            "topic",
            "owner",
            "license",
            "min-stars",
            "max-stars",
            "starred-after",
            "starred-before",
            "updated-after",
            "pushed-after",
            "archived",
            "fork",
            "sort",
            "reverse",
            "limit",
            "offset",
            "removed",
            "format",
            "file",
            "readmes",
            "group-by",
            "readme",
            "repositories");

    private PresettableOptions() {}
}
