package dev.starmirror.adapter.cli.transfer;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an export can be. */
public enum ExportFormat {
    /** One array of repositories. */
    JSON(true, "json"),
    /** One repository a line. */
    JSONL(true, "jsonl|ndjson"),
    /** A table as in RFC 4180. */
    CSV(true, "csv"),
    /** A list for people, with headings. */
    MARKDOWN(false, "md|markdown"),
    /** A bookmark file for browsers. */
    HTML(false, "html?");

    private final boolean complete;
    private final Pattern names;

    ExportFormat(boolean complete, String endings) {
        this.complete = complete;
        this.names = Pattern.compile(".*\\.(?:" + endings + ")", Pattern.CASE_INSENSITIVE);
    }

    /** Whether it tells everything, so that it can be imported again. */
    public boolean complete() {
        return complete;
    }

    /** The format that a file's name speaks of, empty where it speaks of none. */
    public static Optional<ExportFormat> named(Path file) {
        return Arrays.stream(values())
                .filter(format -> format.names.matcher(file.toString()).matches())
                .findFirst();
    }

    /** The name as users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
