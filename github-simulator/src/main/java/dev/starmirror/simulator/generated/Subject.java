package dev.starmirror.simulator.generated;

import java.util.List;
import java.util.Locale;

/**
 * What a repository is about.
 *
 * @param name a kind of program in the singular, as in "static site generator"
 * @param purpose what it does, as in "turns Markdown into a website"
 * @param topics as GitHub's
 */
record Subject(String name, String purpose, List<String> topics) {

    /** Every subject there is. */
    static final List<Subject> ALL =
            TextResource.lines("subjects.txt").stream().map(Subject::of).toList();

    private static Subject of(String line) {
        String[] parts = line.split("\\|", -1);
        return new Subject(parts[0], parts[1], List.of(parts[2].split(" ", -1)));
    }

    /** The last word of the name: what it is in one word. */
    String noun() {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
