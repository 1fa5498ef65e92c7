package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.output.CellText;
import dev.starmirror.adapter.cli.output.Figures;
import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.InterruptedCommandException;
import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.adapter.cli.program.StandardOutput;
import dev.starmirror.adapter.cli.program.UsageException;
import dev.starmirror.adapter.cli.transfer.CountLine;
import dev.starmirror.adapter.cli.transfer.ExportFile;
import dev.starmirror.adapter.cli.transfer.ExportFormat;
import dev.starmirror.adapter.cli.transfer.ExportWriter;
import dev.starmirror.adapter.cli.transfer.ExportWriters;
import dev.starmirror.adapter.cli.transfer.Grouping;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.catalog.Standing;
import dev.starmirror.domain.port.StarCatalog;
import java.io.Writer;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The mirror as a file for other programs. */
@CommandLine.Command(
        name = "export",
        header = "Write the mirrored stars as JSON, JSON lines, CSV, Markdown or browser bookmarks.",
        description = {
            "Everything that matches the filters, newest star first. Works offline, on the mirror.",
            "json, jsonl and csv tell everything and can be imported again; markdown is a list with headings, html a bookmark file "
                    + "that browsers import.",
            "With --file the export is there whole or not at all: a file of that name is replaced once the export is complete."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  starmirror export --file stars.json --readmes --removed",
            "  starmirror export --format csv --language rust > rust.csv",
            "  starmirror export --file stars.md --group-by topic",
            "  starmirror export --file bookmarks.html"
        })
final class ExportCommand implements Command {
    private final CommandContext context;

    @Option(
            names = "--format",
            paramLabel = "TYPE",
            completionCandidates = Formats.class,
            description = "json, jsonl, csv, markdown or html. Default: what the file's name says, else json.")
    private @Nullable ExportFormat format;

    @Option(names = "--file", paramLabel = "FILE", description = "Where to write it. Default: standard output.")
    private @Nullable Path file;

    @Option(names = "--readmes", description = "Include the texts of the READMEs; in json, jsonl and csv.")
    private boolean readmes;

    @Option(
            names = "--removed",
            description = "Include what is no longer starred, was deleted or made private: the whole mirror.")
    private boolean removed;

    @Option(
            names = "--group-by",
            paramLabel = "language|topic",
            completionCandidates = Headings.class,
            description = "The headings of markdown and html; a repository stands under one. Default: language.")
    private @Nullable Grouping grouping;

    @Mixin
    private FilterOptions filters = new FilterOptions();

    ExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ExportFormat chosen = chosen();
        if (readmes && !chosen.complete()) {
            throw new UsageException("--readmes goes with json, jsonl and csv: leave it out, or choose one of these.");
        }
        if (grouping != null && chosen.complete()) {
            throw new UsageException("--group-by goes with markdown and html: leave it out, or choose one of these.");
        }
        CatalogQuery query = filters.everything(removed ? Standing.ANY : Standing.ACTIVE);
        try (Program program = context.open()) {
            StarCatalog catalog = program.catalog();
            Path target = file;
            if (target == null) {
                toStandardOutput(program, catalog, chosen, query);
            } else {
                ExportFile.write(target, out -> write(out, program, catalog, writers(chosen, CellText.EXACT), query));
            }
            return ExitCode.DONE.code();
        }
    }

    @Override
    public Set<ExitCode> particularExitCodes() {
        return EnumSet.of(ExitCode.NO_MIRROR, ExitCode.STORAGE, ExitCode.INTERRUPTED);
    }

    private ExportFormat chosen() {
        if (format != null) {
            return format;
        }
        return file == null ? ExportFormat.JSON : ExportFormat.named(file).orElse(ExportFormat.JSON);
    }

    private ExportWriters writers(ExportFormat chosen, CellText cells) {
        return new ExportWriters(chosen, grouping == null ? Grouping.LANGUAGE : grouping, readmes, cells);
    }

    /** What a repository says of itself must not reach a terminal as it is; a program that reads gets it character by character. */
    private void toStandardOutput(Program program, StarCatalog catalog, ExportFormat chosen, CatalogQuery query) {
        CellText cells = context.terminal().outIsTerminal() ? CellText.READABLE : CellText.EXACT;
        try {
            write(context.terminal().out(), program, catalog, writers(chosen, cells), query);
        } catch (OutputClosed e) {
            // Whoever reads has closed it, or it cannot be written: the end of the program tells which.
            context.terminal().out().flush();
        }
    }

    private void write(Writer out, Program program, StarCatalog catalog, ExportWriters writers, CatalogQuery query) {
        long[] written = {0};
        long leftOut;
        try (CountLine progress = CountLine.on(
                        context.terminal(), context.clock(), program.display().quiet());
                ExportWriter writer = writers.open(out, catalog, query)) {
            catalog.each(query, hit -> {
                requireReader(out);
                MirroredStar star = hit.star();
                writer.write(
                        star,
                        readmes && star.readme() != null
                                ? catalog.readme(star.star().id()).orElse(null)
                                : null);
                progress.show(++written[0]);
            });
            writer.finish();
            leftOut = writer.leftOut();
        }
        tell(program, written[0], leftOut);
        if (query.limit() > 0 && written[0] == query.limit()) {
            context.remark(program, "That is as many as --limit allows: --limit 0 exports all.");
        }
    }

    private void requireReader(Writer out) {
        if (context.cancellation().requested()) {
            throw new InterruptedCommandException("Interrupted: the export is not complete"
                    + (file == null ? "." : "; " + file + " is as it was before."));
        }
        if (out instanceof StandardOutput standard && standard.failure().isPresent()) {
            throw new OutputClosed();
        }
    }

    private void tell(Program program, long written, long leftOut) {
        if (leftOut > 0) {
            context.remark(
                    program,
                    Figures.count(leftOut, "repository has", "repositories have")
                            + " no address that a browser could open, and no place in this format.");
        }
        if (file != null) {
            context.remark(program, Figures.count(written - leftOut, "star", "stars") + " exported to " + file + ".");
        }
    }

    /** For completion scripts. */
    static final class Formats extends Choice.Names<ExportFormat> {
        Formats() {
            super(ExportFormat.class);
        }
    }

    /** For completion scripts. */
    static final class Headings extends Choice.Names<Grouping> {
        Headings() {
            super(Grouping.class);
        }
    }

    /** Ends an export that nobody reads any more. */
    private static final class OutputClosed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
