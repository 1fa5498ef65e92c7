package dev.starmirror.adapter.cli.transfer;

import java.util.Locale;

/** What the headings of a list for people are. */
public enum Grouping {
    /** Programming languages. */
    LANGUAGE,
    /** The most frequent topics. */
    TOPIC;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
