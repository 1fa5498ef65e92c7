package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.output.OutputFormat;
import dev.starmirror.adapter.cli.output.Rows;
import dev.starmirror.adapter.cli.output.SyncRow;
import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.Failures;
import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.adapter.cli.program.Terminal;
import dev.starmirror.adapter.cli.progress.ProgressPrinter;
import dev.starmirror.adapter.cli.progress.SyncSummary;
import dev.starmirror.application.sync.SyncRequest;
import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.run.SyncReport;

/** Makes one run with its progress and tells how it ended. */
final class SyncSession {
    private SyncSession() {}

    static ExitCode run(CommandContext context, Program program, SyncRequest request) {
        Terminal terminal = context.terminal();
        boolean quiet = program.display().quiet();
        SyncListener listener = quiet
                ? event -> {}
                : ProgressPrinter.on(
                        terminal, context.clock(), program.display().verbose());
        SyncReport report = program.synchronizer(listener).run(request, context.cancellation());
        ExitCode exit = Failures.exitCode(report.outcome());
        if (!quiet || exit != ExitCode.DONE) {
            SyncSummary.of(report, request.dryRun(), program.databaseBytes()).forEach(terminal.err()::println);
            terminal.err().flush();
        }
        OutputFormat format = program.display().format();
        if (format != OutputFormat.TABLE) {
            Rows.one(
                    format,
                    terminal.out(),
                    SyncRow.COLUMNS,
                    SyncRow.of(report, program.peakHeapBytes(), program.databaseBytes()));
        }
        return exit;
    }
}
