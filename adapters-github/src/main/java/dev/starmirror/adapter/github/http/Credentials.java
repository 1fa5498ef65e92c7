package dev.starmirror.adapter.github.http;

import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The token, looked up once, at the first request that could carry it. Never shows it. Thread-safe. */
public final class Credentials {
    private final Supplier<Optional<String>> source;
    private @Nullable String token;
    private boolean resolved;

    @Inject
    Credentials(TransportSettings settings) {
        this.source = settings.token();
    }

    /** Whether there is a token at all. */
    public boolean isPresent() {
        return token().isPresent();
    }

    /** @throws SourceException with {@link SourceFailure.CredentialsRejected} where what was found cannot be a token */
    synchronized Optional<String> token() {
        if (!resolved) {
            token = source.get()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .map(Credentials::checked)
                    .orElse(null);
            resolved = true;
        }
        return Optional.ofNullable(token);
    }

    private static String checked(String text) {
        if (!text.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new SourceException(new SourceFailure.CredentialsRejected(
                    "What was given as a token holds blanks or other characters no GitHub token has: copy it anew"));
        }
        return text;
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
