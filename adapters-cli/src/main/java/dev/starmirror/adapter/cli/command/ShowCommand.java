package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.output.OutputFormat;
import dev.starmirror.adapter.cli.output.RepositoryCard;
import dev.starmirror.adapter.cli.output.RepositoryFields;
import dev.starmirror.adapter.cli.output.Rows;
import dev.starmirror.adapter.cli.output.SafeText;
import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.adapter.cli.program.UsageException;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.star.RepositoryName;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One repository. */
@CommandLine.Command(
        name = "show",
        header = "Show one mirrored repository, or its README.",
        description = {
            "Also finds what is no longer starred, deleted or made private: the mirror keeps it.",
            "Works offline, on the mirror."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  starmirror show torvalds/linux", "  starmirror show torvalds/linux --readme | less"})
final class ShowCommand implements Command {
    private final CommandContext context;

    @Parameters(
            paramLabel = "OWNER/NAME",
            converter = RepositoryNameConverter.class,
            description = "The repository, in any case; the address of its page will do as well.")
    private @Nullable RepositoryName name;

    @Option(names = "--readme", description = "Print the README's text; with --output json add it to the facts.")
    private boolean readme;

    ShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Program program = context.open()) {
            RepositoryName wanted = name;
            Optional<MirroredStar> found =
                    wanted == null ? Optional.empty() : program.catalog().find(wanted);
            MirroredStar star = found.orElseThrow(() -> new UsageException(SafeText.line("" + wanted)
                    + " is not in the mirror: 'starmirror search " + SafeText.line(wanted == null ? "" : wanted.name())
                    + "' may find it under another name."));
            Optional<String> text =
                    readme ? program.catalog().readme(star.star().id()) : Optional.empty();
            if (program.display().format() == OutputFormat.TABLE) {
                forPeople(program, star, text);
            } else {
                forMachines(program, star, text);
            }
            return ExitCode.DONE.code();
        }
    }

    @Override
    public Set<ExitCode> particularExitCodes() {
        return EnumSet.of(ExitCode.NO_MIRROR, ExitCode.STORAGE);
    }

    private void forPeople(Program program, MirroredStar star, Optional<String> text) {
        PrintWriter out = context.terminal().out();
        if (!readme) {
            RepositoryCard.print(
                    out, context.terminal().outStyle(program.display().color()), star);
        } else if (text.isPresent()) {
            String safe = SafeText.block(text.get());
            out.print(safe.endsWith("\n") ? safe : safe + "\n");
        } else {
            context.remark(program, star.star().repository().name() + " has no README in the mirror.");
        }
        out.flush();
    }

    private void forMachines(Program program, MirroredStar star, Optional<String> text) {
        Rows.one(
                program.display().format(),
                context.terminal().out(),
                readme ? RepositoryFields.WITH_TEXT : RepositoryFields.WITHOUT_TEXT,
                new RepositoryFields.WithText(star, text.orElse(null)));
    }
}
