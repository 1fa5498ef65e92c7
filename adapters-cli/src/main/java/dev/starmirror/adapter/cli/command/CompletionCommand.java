package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.program.ExitCode;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Completion scripts. */
@CommandLine.Command(
        name = CompletionCommand.NAME,
        header = "Print the completion script for a shell.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(starmirror completion bash)",
            "  source <(starmirror completion zsh)",
            "  starmirror completion fish > ~/.config/fish/completions/starmirror.fish"
        })
final class CompletionCommand implements Command {
    static final String NAME = "completion";

    private final CommandContext context;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "bash|zsh|fish", completionCandidates = Shells.class, description = "The shell.")
    private Shell shell = Shell.BASH;

    /** The shells there are scripts for. */
    enum Shell {
        BASH,
        ZSH,
        FISH;
    }

    /** For completion scripts. */
    static final class Shells extends Choice.Names<Shell> {
        Shells() {
            super(Shell.class);
        }
    }

    CompletionCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CommandSpec own = spec;
        if (own == null) {
            throw new IllegalStateException("A command runs within its command line");
        }
        CommandLine root = own.root().commandLine();
        PrintWriter out = context.terminal().out();
        switch (shell) {
            case BASH -> out.print(AutoComplete.bash(root.getCommandName(), root));
            case ZSH -> {
                out.println("autoload -U +X compinit && compinit; autoload -U +X bashcompinit && bashcompinit");
                out.print(AutoComplete.bash(root.getCommandName(), root));
            }
            case FISH -> FishCompletion.print(root, out);
        }
        out.flush();
        return ExitCode.DONE.code();
    }

    @Override
    public Set<ExitCode> particularExitCodes() {
        return EnumSet.noneOf(ExitCode.class);
    }
}
