package dev.starmirror.domain.catalog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stars must have to be shown. Null and empty mean that anything will do. Languages, topics, owners and licences are compared
 * without regard to case.
 *
 * @param languages any of these
 * @param topics all of these
 * @param owner this owner
 * @param license this SPDX id
 * @param minStars at least so many stars
 * @param maxStars at most so many stars
 * @param starredAfter starred at or after this instant
 * @param starredBefore starred before this instant
 * @param updatedAfter updated at or after this instant
 * @param pushedAfter pushed to at or after this instant
 * @param archived true: only archived ones, false: none of them
 * @param fork true: only forks, false: none of them
 * @param standing active stars, tombstones, or both
 */
public record Filters(
        List<String> languages,
        List<String> topics,
        @Nullable String owner,
        @Nullable String license,
        @Nullable Long minStars,
        @Nullable Long maxStars,
        @Nullable Instant starredAfter,
        @Nullable Instant starredBefore,
        @Nullable Instant updatedAfter,
        @Nullable Instant pushedAfter,
        @Nullable Boolean archived,
        @Nullable Boolean fork,
        Standing standing) {
    /** Every active star. */
    public static final Filters NONE = new Filters(
            List.of(), List.of(), null, null, null, null, null, null, null, null, null, null, Standing.ACTIVE);

    public Filters {
        languages = List.copyOf(languages);
        topics = List.copyOf(topics);
    }

    /**
     * The same for active stars or tombstones alone.
     *
     * @param removed true: tombstones instead of active stars
     */
    public Filters(
            List<String> languages,
            List<String> topics,
            @Nullable String owner,
            @Nullable String license,
            @Nullable Long minStars,
            @Nullable Long maxStars,
            @Nullable Instant starredAfter,
            @Nullable Instant starredBefore,
            @Nullable Instant updatedAfter,
            @Nullable Instant pushedAfter,
            @Nullable Boolean archived,
            @Nullable Boolean fork,
            boolean removed) {
        this(
                languages,
                topics,
                owner,
                license,
                minStars,
                maxStars,
                starredAfter,
                starredBefore,
                updatedAfter,
                pushedAfter,
                archived,
                fork,
                removed ? Standing.REMOVED : Standing.ACTIVE);
    }
}
