package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.output.OutputFormat;
import dev.starmirror.adapter.cli.program.ColorChoice;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options every command has, before or after its name. Their values stay text: the settings judge them, wherever they come from. */
final class GlobalOptions {
    @Option(
            names = "--database",
            paramLabel = "PATH",
            scope = ScopeType.INHERIT,
            description = "The mirror's file. Default: starmirror.db in the user's data folder.")
    private @Nullable String database;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The configuration file. Default: config.toml in the user's configuration folder.")
    private @Nullable String config;

    @Option(
            names = "--api-url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "GitHub's API, also that of a GitHub Enterprise server. Default: https://api.github.com.")
    private @Nullable String apiUrl;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "A file that holds the token, used where GITHUB_TOKEN and GH_TOKEN are not set.")
    private @Nullable String tokenFile;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            completionCandidates = Formats.class,
            description = "table, json, jsonl, csv or tsv. Default: table.")
    private @Nullable String output;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            completionCandidates = Colors.class,
            description = "auto, always or never. Default: auto.")
    private @Nullable String color;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print only results and errors.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Report every step.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show the version and exit.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    /** For completion scripts. */
    static final class Formats extends Choice.Names<OutputFormat> {
        Formats() {
            super(OutputFormat.class);
        }
    }

    /** For completion scripts. */
    static final class Colors extends Choice.Names<ColorChoice> {
        Colors() {
            super(ColorChoice.class);
        }
    }

    /** The configuration file named on the command line, null for the usual one. */
    @Nullable
    String config() {
        return config;
    }

    /** What was said, by setting key. */
    Map<String, String> flags() {
        Map<String, String> flags = new LinkedHashMap<>();
        put(flags, "config", config);
        put(flags, "database", database);
        put(flags, "api-url", apiUrl);
        put(flags, "token-file", tokenFile);
        put(flags, "output", output);
        put(flags, "color", color);
        put(flags, "quiet", quiet ? "true" : null);
        put(flags, "verbose", verbose ? "true" : null);
        return flags;
    }

    static void put(Map<String, String> flags, String key, @Nullable String value) {
        if (value != null) {
            flags.put(key, value);
        }
    }
}
