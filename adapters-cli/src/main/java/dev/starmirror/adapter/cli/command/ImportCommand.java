package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.output.Fields;
import dev.starmirror.adapter.cli.output.Figures;
import dev.starmirror.adapter.cli.output.OutputFormat;
import dev.starmirror.adapter.cli.output.Rows;
import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.InterruptedCommandException;
import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.adapter.cli.program.UsageException;
import dev.starmirror.adapter.cli.transfer.CountLine;
import dev.starmirror.adapter.cli.transfer.ExportReader;
import dev.starmirror.application.transfer.ExportedStars;
import dev.starmirror.application.transfer.ImportReport;
import dev.starmirror.application.transfer.UnusableExportException;
import dev.starmirror.domain.star.Account;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An export back into a mirror. */
@CommandLine.Command(
        name = "import",
        header = "Restore an export in JSON, JSON lines or CSV into an empty mirror.",
        description = {
            "Everything is imported or nothing: an import that fails or is stopped leaves the mirror as empty as it was.",
            "Works offline. The next sync lists everything again and fetches only what the export did not have or what has changed.",
            "An export does not say whose stars it holds: name the account with --user, so that no sync of another account can follow."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  starmirror import stars.json --user octocat", "  starmirror import stars.csv --database other.db"})
final class ImportCommand implements Command {
    private static final Fields<ImportReport> FIELDS = Fields.<ImportReport>none()
            .and("imported", ImportReport::active)
            .and("removed", ImportReport::removed)
            .and("readmes", ImportReport::readmes);

    private final CommandContext context;

    @Parameters(paramLabel = "FILE", description = "What 'starmirror export' wrote as json, jsonl or csv.")
    private Path file = Path.of("");

    @Option(
            names = "--user",
            paramLabel = "LOGIN",
            description = "Whose stars these are. Default: those of whoever syncs first.")
    private @Nullable String user;

    ImportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Map<String, String> flags = new LinkedHashMap<>();
        GlobalOptions.put(flags, "user", user);
        try (Program program = context.open(flags);
                ExportReader reader = ExportReader.open(file)) {
            tell(program, read(program, reader));
            return ExitCode.DONE.code();
        }
    }

    @Override
    public Set<ExitCode> particularExitCodes() {
        return EnumSet.of(ExitCode.LOCKED, ExitCode.STORAGE, ExitCode.INTERRUPTED);
    }

    private ImportReport read(Program program, ExportReader reader) {
        long[] read = {0};
        try (CountLine progress = CountLine.on(
                context.terminal(), context.clock(), program.display().quiet())) {
            ExportedStars watched = () -> {
                if (context.cancellation().requested()) {
                    throw new InterruptedCommandException("Interrupted: nothing was imported.");
                }
                progress.show(read[0]++);
                return reader.next();
            };
            return program.importer().run(program.user().map(Account::named).orElse(Account.UNKNOWN), watched);
        } catch (UnusableExportException e) {
            throw new UsageException(
                    file + " cannot be imported, line " + e.line() + ": " + e.getMessage() + ". Nothing was stored.");
        }
    }

    private void tell(Program program, ImportReport report) {
        context.remark(
                program,
                Figures.count(report.active(), "star", "stars") + " and "
                        + Figures.count(report.removed(), "tombstone", "tombstones") + " imported, with "
                        + Figures.count(report.readmes(), "README", "READMEs")
                        + ". The next sync fetches what is missing.");
        OutputFormat format = program.display().format();
        if (format != OutputFormat.TABLE) {
            Rows.one(format, context.terminal().out(), FIELDS, report);
        }
    }
}
