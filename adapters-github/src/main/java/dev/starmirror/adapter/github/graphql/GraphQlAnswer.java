package dev.starmirror.adapter.github.graphql;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a GraphQL answer. It may hold data and errors at once: then what the errors point at is null in the data.
 *
 * @param data null where nothing could be answered
 * @param errors what went wrong
 */
record GraphQlAnswer<D>(@Nullable D data, List<GraphQlError> errors) {
    GraphQlAnswer {
        errors = errors == null
                ? List.of()
                : errors.stream().filter(Objects::nonNull).toList();
    }

    boolean isFlawless() {
        return data != null && errors.isEmpty();
    }

    boolean hasError(String type) {
        return errors.stream().anyMatch(error -> error.isOf(type));
    }

    /** The first error at or below the place in the data. */
    Optional<GraphQlError> errorAt(Object... path) {
        return errors.stream().filter(error -> error.isUnder(path)).findFirst();
    }
}
