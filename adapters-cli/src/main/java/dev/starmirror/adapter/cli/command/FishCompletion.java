package dev.starmirror.adapter.cli.command;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Makes the completion script for fish, which picocli has none for. */
final class FishCompletion {
    private final String program;
    private final PrintWriter out;

    private FishCompletion(String program, PrintWriter out) {
        this.program = program;
        this.out = out;
    }

    static void print(CommandLine root, PrintWriter out) {
        new FishCompletion(root.getCommandName(), out).print(root);
    }

    private void print(CommandLine root) {
        rule("-f");
        options("__fish_use_subcommand", root.getCommandSpec());
        root.getSubcommands().forEach((name, command) -> {
            CommandSpec spec = command.getCommandSpec();
            rule("-n __fish_use_subcommand -a " + name + " -d "
                    + quoted(first(spec.usageMessage().header())));
            String given = quoted("__fish_seen_subcommand_from " + name);
            options(given, spec);
            spec.positionalParameters().stream()
                    .map(parameter -> values(parameter))
                    .filter(values -> !values.isEmpty())
                    .forEach(values -> rule("-n " + given + values));
        });
    }

    private void options(String condition, CommandSpec spec) {
        for (OptionSpec option : spec.options()) {
            String takes = option.arity().max() > 0 ? " -r" : "";
            rule("-n " + condition + names(option) + takes + values(option) + " -d "
                    + quoted(first(option.description())));
        }
    }

    private void rule(String rule) {
        out.println("complete -c " + program + " " + rule);
    }

    private static String names(OptionSpec option) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            names.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^-+", ""));
        }
        if (option.negatable()) {
            names.append(" -l ").append(option.longestName().replaceFirst("^-+", "no-"));
        }
        return names.toString();
    }

    /** What can stand there: one of a few words, a file, or something that no shell can know. */
    private static String values(ArgSpec argument) {
        @Nullable Iterable<String> candidates = argument.completionCandidates();
        if (candidates != null && argument.arity().max() > 0) {
            return " -f -a " + quoted(String.join(" ", candidates));
        }
        boolean file = List.of("FILE", "[FILE]", "PATH").contains(argument.paramLabel());
        return file ? " -F" : argument.arity().max() > 0 && argument.isOption() ? " -f" : "";
    }

    private static String first(String[] lines) {
        return lines.length == 0 ? "" : lines[0];
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
