package dev.starmirror.adapter.github.graphql;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The places a page of the listing looks for a README at, in the order GitHub prefers them. They hold all but one or two in a hundred;
 * the rest is searched for by itself.
 */
enum UsualPlace {
    GITHUB_FOLDER("githubReadme", ".github/README.md"),
    UPPER("upperReadme", "README.md"),
    CAPITALIZED("capitalizedReadme", "Readme.md"),
    LOWER("lowerReadme", "readme.md"),
    MARKDOWN("markdownReadme", "README.markdown"),
    RESTRUCTURED_TEXT("rstReadme", "README.rst");

    private final String alias;
    private final String path;

    UsualPlace(String alias, String path) {
        this.alias = alias;
        this.path = path;
    }

    String path() {
        return path;
    }

    /** The name its object goes by in a question and in the answer. */
    String alias() {
        return alias;
    }

    /** Whether that step of an error's path is the alias of one of them. */
    static boolean isPlace(Object step) {
        return Arrays.stream(values()).anyMatch(place -> place.alias.equals(step));
    }

    /** The fields that ask for all of them. */
    static String fields() {
        return Arrays.stream(values())
                .map(place -> "%s: object(expression: \"HEAD:%s\") { ...File }".formatted(place.alias(), place.path()))
                .collect(Collectors.joining("\n  "));
    }
}
