package dev.starmirror.application.doctor;

/**
 * What one look showed.
 *
 * @param subject what was looked at
 * @param verdict how it stands
 * @param fact one sentence for a person, without secrets
 * @param advice one sentence on what to do, empty where there is nothing to do
 */
public record Finding(Subject subject, Verdict verdict, String fact, String advice) {
    /** What is looked at, in the order of the report. */
    public enum Subject {
        /** Where the token comes from. */
        TOKEN,
        /** Whether GitHub answers. */
        GITHUB,
        /** What the token may do. */
        SCOPES,
        /** What is left of GitHub's budgets. */
        QUOTA,
        /** Whether this machine's clock agrees with GitHub's. */
        CLOCK,
        /** Whether the mirror is there and sound. */
        DATABASE,
        /** Whether there is room for the mirror to grow. */
        DISK,
        /** The Java machine. */
        JVM,
        /** How the last run went. */
        RUN,
        /** Where the last run's time and memory went. */
        METRICS,
        /** Whether runs leave more and more memory behind. */
        MEMORY
    }

    /** How it stands. */
    public enum Verdict {
        /** As it should be. */
        OK,
        /** A sync works, but not as well as it could. */
        WARNING,
        /** A sync cannot work before somebody acts. */
        PROBLEM,
        /** It could not be told now. */
        UNKNOWN
    }

    static Finding ok(Subject subject, String fact) {
        return new Finding(subject, Verdict.OK, fact, "");
    }

    static Finding warning(Subject subject, String fact, String advice) {
        return new Finding(subject, Verdict.WARNING, fact, advice);
    }

    static Finding problem(Subject subject, String fact, String advice) {
        return new Finding(subject, Verdict.PROBLEM, fact, advice);
    }

    static Finding unknown(Subject subject, String fact, String advice) {
        return new Finding(subject, Verdict.UNKNOWN, fact, advice);
    }
}
