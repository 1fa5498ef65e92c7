package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.catalog.Standing;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Browsing. */
@CommandLine.Command(
        name = "list",
        header = "List the mirrored stars, newest first.",
        description = "Works offline, on the mirror.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  starmirror list --language rust --starred-after 1y --sort stars",
            "  starmirror list --limit 0 --output csv > stars.csv",
            "  starmirror list --removed"
        })
final class ListCommand implements Command {
    private final CommandContext context;

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Option(names = "--removed", description = "Show what is no longer starred, was deleted or made private.")
    private boolean removed;

    ListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Program program = context.open()) {
            HitPrinter printer = new HitPrinter(context, program);
            printer.print(filters.query(null, Sort.STARRED, removed ? Standing.REMOVED : Standing.ACTIVE));
            return ExitCode.DONE.code();
        }
    }

    @Override
    public Set<ExitCode> particularExitCodes() {
        return EnumSet.of(ExitCode.NO_MIRROR, ExitCode.STORAGE);
    }
}
