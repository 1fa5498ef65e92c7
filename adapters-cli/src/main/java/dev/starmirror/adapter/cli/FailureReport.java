package dev.starmirror.adapter.cli;

import dev.starmirror.adapter.cli.output.SafeText;
import dev.starmirror.adapter.cli.output.Timestamps;
import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.Failures;
import dev.starmirror.adapter.cli.program.SettingsException;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what stopped a command and gives the exit code for it. Stack traces are for failures nobody foresaw, and for --verbose. */
final class FailureReport implements IExecutionExceptionHandler {
    private final PrintWriter err;

    FailureReport(PrintWriter err) {
        this.err = err;
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        ExitCode exit = Failures.exitCode(thrown);
        if (exit == ExitCode.INTERNAL_ERROR) {
            err.println("starmirror: internal error, please report it with the lines below.");
            thrown.printStackTrace(err);
        } else {
            messages(thrown).forEach(message -> err.println("starmirror: " + SafeText.line(message)));
        }
        err.flush();
        return exit.code();
    }

    private static List<String> messages(Exception thrown) {
        if (thrown instanceof SettingsException settings) {
            return settings.problems();
        }
        String message = Objects.requireNonNullElse(thrown.getMessage(), thrown.toString());
        if (thrown instanceof SourceException source
                && source.failure() instanceof SourceFailure.QuotaExhausted exhausted) {
            return List.of(message + ", until " + Timestamps.minute(exhausted.resumeAt()) + " UTC");
        }
        return List.of(message);
    }
}
