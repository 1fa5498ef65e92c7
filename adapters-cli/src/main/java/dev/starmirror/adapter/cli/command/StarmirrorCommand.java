package dev.starmirror.adapter.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's name with nothing behind it. */
@Command(
        name = "starmirror",
        header = "Keeps a local, searchable mirror of the repositories a GitHub account has starred.",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "%nEvery option can also be set in the environment (--batch-size as STARMIRROR_BATCH_SIZE) or in the configuration file "
                    + "(as batch-size = 50). The command line wins over the environment, and the environment over the file."
        },
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions, before or after the command:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  starmirror demo                        try it without a token",
            "  GITHUB_TOKEN=... starmirror sync       mirror your stars",
            "  starmirror search static site          search them, offline",
            "",
            "'starmirror COMMAND --help' tells the options, exit codes and examples of a command."
        })
final class StarmirrorCommand implements Runnable {
    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli fills it, the commands read it
    private GlobalOptions globals;

    @Spec
    private @Nullable CommandSpec spec;

    StarmirrorCommand(GlobalOptions globals) {
        this.globals = globals;
    }

    @Override
    public void run() {
        CommandSpec own = spec;
        if (own != null) {
            throw new ParameterException(own.commandLine(), "Name a command");
        }
    }
}
