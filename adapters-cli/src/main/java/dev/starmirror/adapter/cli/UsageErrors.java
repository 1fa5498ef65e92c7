package dev.starmirror.adapter.cli;

import dev.starmirror.adapter.cli.output.SafeText;
import dev.starmirror.adapter.cli.program.ExitCode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with a command line, and what may have been meant. */
final class UsageErrors implements IParameterExceptionHandler {
    private static final int MOST_SUGGESTIONS = 3;

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
        String sentence =
                SafeText.line(Objects.requireNonNullElse(wrong.getMessage(), "The command line is not understood"))
                        + (origin == null ? "" : " (" + origin + ")");
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
}
