package dev.starmirror.domain.star;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name a repository goes by at the moment: it changes, is reused by others, and differs in case, so it is never a key.
 *
 * @param owner the login of the owner, or null where the source has lost it (a deleted account)
 * @param name the repository's own name, not blank
 */
public record RepositoryName(@Nullable String owner, String name) {
    public RepositoryName {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A repository has a name");
        }
    }

    /**
     * Reads {@code OWNER/NAME}.
     *
     * @return empty where the text is not of that form
     */
    public static Optional<RepositoryName> parse(String fullName) {
        int slash = fullName.indexOf('/');
        if (slash < 1 || slash == fullName.length() - 1 || fullName.indexOf('/', slash + 1) >= 0) {
            return Optional.empty();
        }
        String name = fullName.substring(slash + 1);
        return name.isBlank() ? Optional.empty() : Optional.of(new RepositoryName(fullName.substring(0, slash), name));
    }

    /** {@code owner/name}, or the name alone where the owner is lost. */
    public String fullName() {
        return owner == null ? name : owner + "/" + name;
    }

    @Override
    public String toString() {
        return fullName();
    }
}
