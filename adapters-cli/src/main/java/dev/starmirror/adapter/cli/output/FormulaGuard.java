package dev.starmirror.adapter.cli.output;

/**
 * Keeps spreadsheets from running text as a formula: what begins like one is preceded by an apostrophe. Text that begins with
 * apostrophes and goes on like a formula gets one more, so that {@link #unguard} always gives back what {@link #guard} was given.
 */
public final class FormulaGuard {
    /** What a formula begins with in one program or another, in its ASCII and its full-width form. */
    private static final String BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final char GUARD = '\'';

    private FormulaGuard() {}

    /** The text with a guard where it needs one. */
    public static String guard(String text) {
        return looksLikeFormula(text, 0) ? GUARD + text : text;
    }

    /** The text without the guard it may have. */
    public static String unguard(String text) {
        return !text.isEmpty() && text.charAt(0) == GUARD && looksLikeFormula(text, 1) ? text.substring(1) : text;
    }

    private static boolean looksLikeFormula(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == GUARD) {
            at++;
        }
        return at < text.length() && BEGINNINGS.indexOf(text.charAt(at)) >= 0;
    }
}
