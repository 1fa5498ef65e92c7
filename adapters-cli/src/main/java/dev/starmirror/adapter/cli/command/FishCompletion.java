package dev.starmirror.adapter.cli.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Makes the completion script for fish, which picocli has none for. */
final class FishCompletion {
    private FishCompletion() {}

    static void print(CommandLine root, PrintWriter out) {
        String program = root.getCommandName();
        out.println("complete -c " + program + " -f");
        root.getSubcommands().forEach((name, command) -> {
            CommandSpec spec = command.getCommandSpec();
            out.println("complete -c " + program + " -n __fish_use_subcommand -a " + name + " -d "
                    + quoted(first(spec.usageMessage().header())));
            for (OptionSpec option : spec.options()) {
                out.println("complete -c " + program + " -n '__fish_seen_subcommand_from " + name + "'" + names(option)
                        + " -d " + quoted(first(option.description())));
            }
        });
    }

    private static String names(OptionSpec option) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            names.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^-+", ""));
        }
        boolean takesValue = option.arity().max() > 0;
        boolean file = "FILE".equals(option.paramLabel()) || "PATH".equals(option.paramLabel());
        return names + (takesValue ? file ? " -r -F" : " -x" : "");
    }

    private static String first(String[] lines) {
        return lines.length == 0 ? "" : lines[0];
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
