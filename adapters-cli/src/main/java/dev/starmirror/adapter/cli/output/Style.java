package dev.starmirror.adapter.cli.output;

/**
 * Emphasis for people, with the colours of a terminal or without.
 *
 * @param colored whether escape sequences may be written
 */
public record Style(boolean colored) {
    /** No colour at all. */
    public static final Style PLAIN = new Style(false);

    public String heading(String text) {
        return sgr("1", text);
    }

    public String faint(String text) {
        return sgr("2", text);
    }

    public String match(String text) {
        return sgr("1;33", text);
    }

    public String failure(String text) {
        return sgr("1;31", text);
    }

    public String success(String text) {
        return sgr("32", text);
    }

    private String sgr(String code, String text) {
        return colored && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
