package dev.starmirror.adapter.cli;

import dev.starmirror.adapter.cli.output.SafeText;
import dev.starmirror.adapter.cli.program.ExitCode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with a command line, and what may have been meant. */
final class UsageErrors implements IParameterExceptionHandler {
    private static final int MOST_SUGGESTIONS = 3;

    /** What picocli calls an argument without a name; people know it by its label. */
    private static final Pattern POSITIONAL = Pattern.compile("positional parameter at index [0-9.*]+ \\(([^)]*)\\)");

    private final PrintWriter err;
    private final Presets presets;

    UsageErrors(PrintWriter err, Presets presets) {
        this.err = err;
        this.presets = presets;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        String origin = presets.origin(wrong.getArgSpec());
        String sentence = SafeText.line(what(wrong)) + (origin == null ? "" : " (" + origin + ")");
        err.println("starmirror: " + sentence + (sentence.endsWith(".") ? "" : "."));
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                err.println("Did you mean "
                        + String.join(" or ", suggestions.subList(0, Math.min(MOST_SUGGESTIONS, suggestions.size())))
                        + "?");
            }
        }
        err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitCode.USAGE.code();
    }

    private static String what(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String first = "'" + unmatched.getUnmatched().get(0) + "'";
            if (unmatched.isUnknownOption()) {
                return "Unknown option: " + first;
            }
            boolean wantsCommand = !wrong.getCommandLine().getSubcommands().isEmpty();
            return (wantsCommand ? "Unknown command: " : "Unexpected argument: ") + first;
        }
        String message = Objects.requireNonNullElse(wrong.getMessage(), "The command line is not understood");
        return POSITIONAL.matcher(message).replaceFirst("$1");
    }
}
