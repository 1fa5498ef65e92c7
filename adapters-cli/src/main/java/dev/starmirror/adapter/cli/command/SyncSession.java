package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.output.MetricsOutput;
import dev.starmirror.adapter.cli.output.OutputFormat;
import dev.starmirror.adapter.cli.output.Rows;
import dev.starmirror.adapter.cli.output.SyncFields;
import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.Failures;
import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.adapter.cli.program.Terminal;
import dev.starmirror.adapter.cli.progress.ProgressPrinter;
import dev.starmirror.adapter.cli.progress.SyncSummary;
import dev.starmirror.application.schedule.Plan;
import dev.starmirror.application.schedule.RunResult;
import dev.starmirror.application.sync.SyncRequest;
import dev.starmirror.application.sync.Synchronizer;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.run.SyncReport;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Makes runs with their progress and tells how they ended. */
final class SyncSession {
    private final CommandContext context;
    private final Program program;
    private final SyncRequest request;
    private final Synchronizer synchronizer;

    private SyncSession(CommandContext context, Program program, SyncRequest request) {
        this.context = context;
        this.program = program;
        this.request = request;
        SyncListener listener = program.display().quiet()
                ? event -> {}
                : ProgressPrinter.on(
                        context.terminal(), context.clock(), program.display().verbose());
        this.synchronizer = program.synchronizer(listener);
    }

    /** One run. */
    static ExitCode run(CommandContext context, Program program, SyncRequest request) {
        return Failures.exitCode(
                new SyncSession(context, program, request).run().outcome());
    }

    /** One run for a person to look at, into a mirror that is not kept: nothing goes to standard output, in whatever format. */
    static ExitCode show(CommandContext context, Program program, SyncRequest request) {
        return Failures.exitCode(
                new SyncSession(context, program, request).sync(false).outcome());
    }

    /** One run after another, until the user or the system asks to stop or nothing can succeed before somebody acts. */
    static ExitCode every(Duration interval, CommandContext context, Program program, SyncRequest request) {
        SyncSession session = new SyncSession(context, program, request.inBackground());
        RunResult last =
                program.scheduler(interval, session::run, session::announce).run(context.cancellation());
        if (context.cancellation().requested()) {
            return ExitCode.INTERRUPTED;
        }
        if (last instanceof RunResult.Refused refused) {
            throw new MirrorException(refused.failure());
        }
        return Failures.exitCode(((RunResult.Ran) last).report().outcome());
    }

    private void announce(Plan plan) {
        context.remark(program, "Next sync at " + plan.at().truncatedTo(ChronoUnit.SECONDS) + ": " + plan.reason());
    }

    private SyncReport run() {
        SyncReport report = sync(true);
        OutputFormat format = program.display().format();
        if (format != OutputFormat.TABLE) {
            Rows.one(
                    format,
                    context.terminal().out(),
                    SyncFields.OF_RUN,
                    new SyncFields.Measured(report, program.peakHeapBytes(), program.databaseBytes()));
        }
        return report;
    }

    private SyncReport sync(boolean resumable) {
        Terminal terminal = context.terminal();
        SyncReport report = synchronizer.run(request, context.cancellation());
        if (!program.display().quiet() || Failures.exitCode(report.outcome()) != ExitCode.DONE) {
            SyncSummary.of(report, request.dryRun(), resumable, program.databaseBytes())
                    .forEach(terminal.err()::println);
            if (program.display().verbose()) {
                MetricsOutput.lines(report.metrics()).forEach(terminal.err()::println);
            }
            terminal.err().flush();
        }
        return report;
    }
}
