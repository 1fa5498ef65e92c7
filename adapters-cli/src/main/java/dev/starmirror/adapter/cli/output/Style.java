package dev.starmirror.adapter.cli.output;

/**
 * Emphasis for people, with the colours of a terminal or without.
 *
 * @param colored whether escape sequences may be written
 */
public record Style(boolean colored) {
    public String heading(String text) {
        return sgr("1", text);
    }

    public String faint(String text) {
        return sgr("2", text);
    }

    public String match(String text) {
        return sgr("1;33", text);
    }

    private String sgr(String code, String text) {
        return colored && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
