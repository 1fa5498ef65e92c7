package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.catalog.Standing;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Full-text search. */
@CommandLine.Command(
        name = SearchCommand.NAME,
        header = "Search names, owners, descriptions, topics and READMEs, best match first.",
        description = {
            "Every word must occur. Several words in quotation marks are a phrase, a star ends a prefix (kube*), a minus leaves out (-word).",
            "language:, topic:, owner:, license:, stars:>1000, stars:10..50, updated:, pushed:, created:, starred:>2025-01, "
                    + "is:archived, archived:false, fork:only and fork:false narrow it down as at GitHub; -topic:, -stars:>1000 and "
                    + "the like exclude.",
            "Works offline, on the mirror."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  starmirror search static site generator",
            "  starmirror search '\"event sourcing\"' --language java --min-stars 500",
            "  starmirror search terminal -emulator 'stars:>1000' topic:cli",
            "  starmirror search parser --output jsonl | jq -r .full_name"
        })
final class SearchCommand implements Command {
    static final String NAME = "search";

    private final CommandContext context;

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to search for.")
    private List<String> words = List.of();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    SearchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Program program = context.open()) {
            HitPrinter printer = new HitPrinter(context, program);
            printer.print(filters.query(String.join(" ", words), Sort.RELEVANCE, Standing.ACTIVE));
            return ExitCode.DONE.code();
        }
    }

    @Override
    public Set<ExitCode> particularExitCodes() {
        return EnumSet.of(ExitCode.NO_MIRROR, ExitCode.STORAGE);
    }
}
