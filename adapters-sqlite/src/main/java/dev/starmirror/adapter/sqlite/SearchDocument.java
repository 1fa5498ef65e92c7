package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.KnownRow;
import dev.starmirror.adapter.sqlite.mapper.SearchRow;
import dev.starmirror.adapter.sqlite.search.Facet;
import dev.starmirror.adapter.sqlite.search.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the rows of the search index. */
final class SearchDocument {
    private static final byte[] NO_README = {};

    private SearchDocument() {}

    /** The words of a README text, both in UTF-8. */
    static byte[] words(byte[] readme) {
        return Words.indexed(readme);
    }

    /** The row for a repository without a README. */
    static SearchRow of(KnownRow repository) {
        List<String> topics = repository.topicList();
        return new SearchRow(
                repository.searchRowid(),
                name(repository.name()),
                indexed(repository.owner()),
                indexed(repository.description()),
                Words.indexed(String.join(" ", topics)),
                NO_README,
                facets(repository, topics));
    }

    /** With its parts also as one word, so that "fastapi" finds "fast-api". */
    private static String name(String name) {
        List<String> words = Words.of(name);
        String spaced = String.join(" ", words);
        return words.size() == 2 || words.size() == 3 ? spaced + " " + String.join("", words) : spaced;
    }

    private static String indexed(@Nullable String text) {
        return text == null ? "" : Words.indexed(text);
    }

    private static String facets(KnownRow repository, List<String> topics) {
        List<String> facets = new ArrayList<>();
        topics.forEach(topic -> facets.add(Facet.TOPIC.word(topic)));
        if (repository.language() != null) {
            facets.add(Facet.LANGUAGE.word(repository.language()));
        }
        if (repository.owner() != null) {
            facets.add(Facet.OWNER.word(repository.owner()));
        }
        if (repository.license() != null) {
            facets.add(Facet.LICENSE.word(repository.license()));
        }
        if (repository.archived()) {
            facets.add(Facet.ARCHIVED.word());
        }
        if (repository.fork()) {
            facets.add(Facet.FORK.word());
        }
        return String.join(" ", facets);
    }
}
