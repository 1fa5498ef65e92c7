package dev.starmirror.domain.star;

/**
 * GitHub's numeric repository id ({@code databaseId} in GraphQL, {@code id} in REST), the only identity that survives renames,
 * transfers and reused names.
 *
 * @param value at least 1
 */
public record RepositoryId(long value) implements Comparable<RepositoryId> {
    public RepositoryId {
        if (value < 1) {
            throw new IllegalArgumentException("A repository id is at least 1, not " + value);
        }
    }

    @Override
    public int compareTo(RepositoryId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
