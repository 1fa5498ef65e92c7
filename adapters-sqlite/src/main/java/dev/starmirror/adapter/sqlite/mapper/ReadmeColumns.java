package dev.starmirror.adapter.sqlite.mapper;

import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeState;
import org.jspecify.annotations.Nullable;

/**
 * What {@code repositories} says of one README.
 *
 * @param id the repository
 * @param state where it stands
 * @param syncStatus whether anything is owed
 * @param path where it lies, null where unknown
 * @param oid git's name for its content, null where unknown
 * @param size bytes of the file, null where unknown
 */
public record ReadmeColumns(
        long id,
        String state,
        String syncStatus,
        @Nullable String path,
        @Nullable String oid,
        @Nullable Long size) {
    /** Wanted, at the place the listing showed. */
    public static ReadmeColumns pending(long id, ReadmeListing listing) {
        return of(id, ReadmeState.PENDING, listing.place().orElse(null));
    }

    /** In that state, at that place. */
    public static ReadmeColumns of(long id, ReadmeState state, @Nullable ReadmeLocation place) {
        String name = Texts.name(state);
        return new ReadmeColumns(
                id,
                name,
                RepositoryRow.syncStatus(name),
                place == null ? null : place.path(),
                place == null ? null : place.oid().value(),
                place == null ? null : place.size());
    }
}
