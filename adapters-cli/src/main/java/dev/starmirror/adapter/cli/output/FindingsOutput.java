package dev.starmirror.adapter.cli.output;

import dev.starmirror.application.doctor.Finding;
import dev.starmirror.application.doctor.Finding.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What the doctor found, in every format. */
public final class FindingsOutput {
    private static final Fields<Finding> FIELDS = Fields.<Finding>none()
            .and("check", finding -> name(finding.subject()))
            .and("verdict", finding -> name(finding.verdict()))
            .and("finding", Finding::fact)
            .and("advice", Finding::advice);

    private FindingsOutput() {}

    /** One row a finding; for people the advice stands under what it is about. */
    public static void print(OutputFormat format, PrintWriter out, Style style, List<Finding> findings) {
        if (format == OutputFormat.TABLE) {
            findings.forEach(finding -> print(out, style, finding));
            out.flush();
            return;
        }
        Rows.all(format, out, FIELDS, findings);
    }

    private static void print(PrintWriter out, Style style, Finding finding) {
        String verdict = String.format(Locale.ROOT, "%-8s", name(finding.verdict()));
        out.println((finding.verdict() == Verdict.OK ? verdict : style.heading(verdict))
                + String.format(Locale.ROOT, "%-9s", name(finding.subject()))
                + SafeText.line(finding.fact()));
        if (!finding.advice().isEmpty()) {
            out.println(" ".repeat(17) + style.faint("-> " + SafeText.line(finding.advice())));
        }
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
