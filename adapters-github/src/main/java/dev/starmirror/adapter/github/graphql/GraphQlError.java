package dev.starmirror.adapter.github.graphql;

import dev.starmirror.adapter.github.http.UntrustedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One error of a GraphQL answer.
 *
 * @param type GitHub's name for the kind of error, null where it has none
 * @param message a sentence for a person, untrusted
 * @param path where in the data the null stands that it explains: names and list indices from the root; empty for the whole
 */
record GraphQlError(@Nullable String type, String message, List<Object> path) {
    static final String NOT_FOUND = "NOT_FOUND";
    static final String RATE_LIMITED = "RATE_LIMITED";
    static final String FORBIDDEN = "FORBIDDEN";

    GraphQlError {
        message = UntrustedText.line(message);
        path = path == null ? List.of() : path;
    }

    boolean isOf(String kind) {
        return kind.equals(type);
    }

    /** Whether asking again, or for less, gives the same: what is gone or forbidden stays so. */
    boolean isLasting() {
        return isOf(NOT_FOUND) || isOf(FORBIDDEN);
    }

    boolean isUnder(Object... place) {
        return path.size() >= place.length && path.subList(0, place.length).equals(List.of(place));
    }

    /** For a person. */
    String reason() {
        return message.isEmpty() ? "GitHub gave no reason" : message;
    }
}
