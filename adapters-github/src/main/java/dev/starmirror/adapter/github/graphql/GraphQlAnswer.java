package dev.starmirror.adapter.github.graphql;

import dev.starmirror.adapter.github.http.GitHubMessage;
import dev.starmirror.adapter.github.http.UntrustedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a GraphQL answer. It may hold data and errors at once: then what the errors point at is null in the data.
 *
 * @param data null where nothing could be answered
 * @param errors what went wrong
 * @param message what GitHub says instead of data and errors, where the interface itself was not asked; untrusted
 */
record GraphQlAnswer<D>(@Nullable D data, List<GraphQlError> errors, String message) {
    GraphQlAnswer {
        errors = errors == null
                ? List.of()
                : errors.stream().filter(Objects::nonNull).toList();
        message = UntrustedText.line(message);
    }

    /** Whether there is nothing in it at all. */
    boolean isBlank() {
        return data == null && errors.isEmpty() && message.isEmpty();
    }

    boolean isFlawless() {
        return data != null && errors.isEmpty();
    }

    boolean hasError(String type) {
        return errors.stream().anyMatch(error -> error.isOf(type));
    }

    /** Whether it is a refusal because of a limit, which the status does not tell: secondary limits have no type, only a sentence. */
    boolean isRefusedByLimit() {
        boolean worded = GitHubMessage.isAboutLimits(message)
                || errors.stream().map(GraphQlError::message).anyMatch(GitHubMessage::isAboutLimits);
        return hasError(GraphQlError.RATE_LIMITED) || (data == null && worded);
    }

    /** GitHub's reason, for a person. */
    String reason() {
        return errors.stream().findFirst().map(GraphQlError::reason).orElse(message);
    }

    /** The first error at or below the place in the data. */
    Optional<GraphQlError> errorAt(Object... path) {
        return errorsAt(path).findFirst();
    }

    /**
     * Whether a null at the place, or an error below it, is none that GitHub says is gone or forbidden: what is missing may be there the
     * next time, or for who asks for less.
     */
    boolean isSpoilt(@Nullable Object found, Object... path) {
        return found == null
                ? errorsAt(path).noneMatch(GraphQlError::isLasting)
                : errorsAt(path).anyMatch(error -> !error.isLasting());
    }

    /** All of them. */
    Stream<GraphQlError> errorsAt(Object... path) {
        return errors.stream().filter(error -> error.isUnder(path));
    }
}
