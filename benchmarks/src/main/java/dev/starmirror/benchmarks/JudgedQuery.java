package dev.starmirror.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a person who half remembers a repository might type, and what is meant.
 *
 * @param text the query, as typed
 * @param relevant the full names of one to three repositories, any of which is a good answer
 */
record JudgedQuery(String text, Set<String> relevant) {
    private static final String RESOURCE = "judged-queries.tsv";

    JudgedQuery {
        relevant = Set.copyOf(relevant);
    }

    /** The set that was written down before any of them was asked. */
    static List<JudgedQuery> all() {
        try (InputStream stream =
                Objects.requireNonNull(JudgedQuery.class.getResourceAsStream(RESOURCE), "no " + RESOURCE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(JudgedQuery::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JudgedQuery parse(String line) {
        String[] fields = line.split("\t", -1);
        return new JudgedQuery(fields[0], Set.of(fields[1].split(" ")));
    }
}
