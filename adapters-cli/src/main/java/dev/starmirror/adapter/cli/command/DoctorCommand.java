package dev.starmirror.adapter.cli.command;

import dev.starmirror.adapter.cli.output.FindingsOutput;
import dev.starmirror.adapter.cli.program.ExitCode;
import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.application.doctor.Finding;
import dev.starmirror.application.doctor.Finding.Subject;
import dev.starmirror.application.doctor.Finding.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/** Looks at everything a sync depends on. */
@CommandLine.Command(
        name = "doctor",
        header = "Check everything a sync depends on, with advice.",
        description = {
            "Looks at the token (never at what it is), GitHub, the quotas, the clocks, the mirror's file, the disk, the Java virtual machine and "
                    + "the past runs. Changes nothing, and works offline as far as that goes.",
            "Ends with an error where a sync cannot work before somebody acts."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  starmirror doctor", "  starmirror doctor --output json | jq '.[] | select(.verdict != \"ok\")'"})
final class DoctorCommand implements Command {
    private final CommandContext context;

    DoctorCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Program program = context.open()) {
            List<Finding> findings = program.doctor().examine();
            FindingsOutput.print(
                    program.display().format(),
                    context.terminal().out(),
                    context.terminal().outStyle(program.display().color()),
                    findings);
            return findings.stream()
                    .filter(finding -> finding.verdict() == Verdict.PROBLEM)
                    .findFirst()
                    .map(finding -> exitCode(finding.subject()))
                    .orElse(ExitCode.DONE)
                    .code();
        }
    }

    @Override
    public Set<ExitCode> particularExitCodes() {
        return EnumSet.of(ExitCode.CREDENTIALS, ExitCode.STORAGE);
    }

    private static ExitCode exitCode(Subject subject) {
        return subject == Subject.TOKEN || subject == Subject.GITHUB ? ExitCode.CREDENTIALS : ExitCode.STORAGE;
    }
}
