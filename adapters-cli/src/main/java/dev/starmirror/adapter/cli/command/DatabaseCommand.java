package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.output.Figures;
import dev.starmirror.adapter.cli.output.InspectionOutput;
import dev.starmirror.adapter.cli.output.SafeText;
import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.adapter.cli.program.UsageException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Care for the mirror's file. */
@CommandLine.Command(
        name = "db",
        header = "Look after the mirror's file: its size, its health, backups.",
        description = {
            "info: how large it is, by table and index, how it is set, and its slowest statements.",
            "check: reads everything and looks for damage.",
            "optimize: makes it as small and quick as it can be.",
            "backup FILE: copies it, also while a sync runs; FILE must not exist.",
            "restore FILE: puts a backup in its place; what was there is kept beside it. FILE may be the mirror's own file where that is "
                    + "damaged: what can be read of it is saved, and the next sync fetches the rest.",
            "purge: deletes permanently what is no longer starred."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  starmirror db info",
            "  starmirror db backup ~/stars-backup.db",
            "  starmirror db check && echo sound"
        })
final class DatabaseCommand implements Command {
    private final CommandContext context;

    @Parameters(
            index = "0",
            paramLabel = "info|check|optimize|backup|restore|purge",
            completionCandidates = Actions.class,
            description = "What to do.")
    private Action action = Action.INFO;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "The backup, for backup and restore.")
    private @Nullable Path file;

    /** What can be done. */
    enum Action {
        INFO,
        CHECK,
        OPTIMIZE,
        BACKUP,
        RESTORE,
        PURGE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For completion scripts. */
    static final class Actions extends Choice.Names<Action> {
        Actions() {
            super(Action.class);
        }
    }

    DatabaseCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        boolean wantsFile = action == Action.BACKUP || action == Action.RESTORE;
        if (wantsFile && file == null) {
            throw new UsageException("Name the file: starmirror db " + action + " FILE.");
        }
        if (!wantsFile && file != null) {
            throw new UsageException("'starmirror db " + action + "' takes no file.");
        }
        try (Program program = context.open()) {
            return perform(program, String.valueOf(file)).code();
        }
    }

    @Override
    public Set<ExitCode> particularExitCodes() {
        return EnumSet.of(ExitCode.NO_MIRROR, ExitCode.LOCKED, ExitCode.STORAGE);
    }

    private ExitCode perform(Program program, String backup) {
        switch (action) {
            case INFO -> info(program);
            case CHECK -> {
                return check(program);
            }
            case OPTIMIZE -> optimize(program);
            case BACKUP -> {
                program.maintenance().backup(backup);
                context.remark(program, "The mirror is copied to " + backup + ".");
            }
            case RESTORE -> {
                String kept = program.maintenance().restore(backup);
                context.remark(
                        program,
                        "The mirror is that of " + backup + " now."
                                + (kept.isEmpty() ? "" : " What was there before is kept in " + kept + "."));
            }
            case PURGE ->
                context.remark(
                        program,
                        Figures.count(program.maintenance().purge(), "repository that is", "repositories that are")
                                + " no longer starred deleted permanently.");
        }
        return ExitCode.DONE;
    }

    private void info(Program program) {
        InspectionOutput.print(
                program.display().format(),
                context.terminal().out(),
                context.terminal().outStyle(program.display().color()),
                program.inspection().report(),
                program.inspection().statements());
    }

    private ExitCode check(Program program) {
        List<String> problems = program.inspection().check();
        if (problems.isEmpty()) {
            context.remark(program, "The mirror is sound.");
            return ExitCode.DONE;
        }
        PrintWriter err = context.terminal().err();
        problems.forEach(problem -> err.println("starmirror: " + SafeText.line(problem)));
        err.println(
                "Restore a backup (starmirror db restore FILE), or save what can be read by naming the mirror's own file there, "
                        + "and run starmirror sync, which fetches the rest.");
        err.flush();
        return ExitCode.STORAGE;
    }

    private void optimize(Program program) {
        long before = program.databaseBytes();
        program.maintenance().optimize();
        context.remark(
                program,
                "The mirror takes " + Figures.bytes(program.databaseBytes()) + ", before it was "
                        + Figures.bytes(before) + ".");
    }
}
