package dev.starmirror.adapter.cli.output;

import java.util.Locale;

/** How results are written to standard output. */
public enum OutputFormat {
    /** For people. */
    TABLE,
    /** One JSON value. */
    JSON,
    /** One JSON object a line. */
    JSONL,
    /** Comma-separated values as in RFC 4180, with a header line. */
    CSV,
    /** Tab-separated values, with a header line. */
    TSV;

    /** The name as users write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
