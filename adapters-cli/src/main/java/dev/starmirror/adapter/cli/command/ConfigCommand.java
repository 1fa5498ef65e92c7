package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.output.Fields;
import dev.starmirror.adapter.cli.output.OutputFormat;
import dev.starmirror.adapter.cli.output.Rows;
import dev.starmirror.adapter.cli.output.Table;
import dev.starmirror.adapter.cli.output.Table.Column;
import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.adapter.cli.program.Program.SettingInForce;
import dev.starmirror.adapter.cli.program.UsageException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** The settings. */
@CommandLine.Command(
        name = "config",
        header = "Show the settings in force, where the configuration file is, or write one.",
        description = {
            "show: every setting with its value and where that came from.",
            "path: the configuration file, whether or not it exists.",
            "init: write a commented file with every setting; an existing file is left alone."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  starmirror config show", "  starmirror config init"})
final class ConfigCommand implements Command {
    private static final Fields<SettingInForce> FIELDS = Fields.<SettingInForce>none()
            .and("key", SettingInForce::key)
            .and("value", SettingInForce::value)
            .and("origin", SettingInForce::origin);

    private final CommandContext context;

    @Parameters(paramLabel = "show|path|init", completionCandidates = Actions.class, description = "What to do.")
    private Action action = Action.SHOW;

    /** What can be done. */
    enum Action {
        SHOW,
        PATH,
        INIT;
    }

    /** For completion scripts. */
    static final class Actions extends Choice.Names<Action> {
        Actions() {
            super(Action.class);
        }
    }

    ConfigCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        switch (action) {
            case SHOW -> show();
            case PATH -> context.terminal().out().println(file());
            case INIT -> init();
        }
        context.terminal().out().flush();
        return ExitCode.DONE.code();
    }

    @Override
    public Set<ExitCode> particularExitCodes() {
        return EnumSet.noneOf(ExitCode.class);
    }

    private Path file() {
        return context.programs().configurationFile(context.globals().config());
    }

    private void show() {
        try (Program program = context.open()) {
            OutputFormat format = program.display().format();
            if (format == OutputFormat.TABLE) {
                try (Table table = Table.of(
                        context.terminal().out(),
                        context.terminal().outStyle(program.display().color()),
                        context.terminal().outColumns(),
                        List.of(Column.text("SETTING"), Column.text("VALUE"), Column.text("FROM")))) {
                    program.settings()
                            .forEach(setting -> table.line(List.of(setting.key(), setting.value(), setting.origin())));
                }
            } else {
                Rows.all(format, context.terminal().out(), FIELDS, program.settings());
            }
        }
    }

    private void init() {
        Path file = file();
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, context.programs().configurationTemplate(), StandardOpenOption.CREATE_NEW);
            context.terminal().err().println("Wrote " + file);
            context.terminal().err().flush();
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(file + " exists already: edit it, or move it away first.");
        } catch (IOException e) {
            throw new UsageException(
                    "Cannot write " + file + ": check the folder's permissions, or name another file with --config.");
        }
    }
}
