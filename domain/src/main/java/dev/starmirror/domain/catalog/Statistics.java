package dev.starmirror.domain.catalog;

import java.util.List;

/**
 * The mirror in numbers. Everything but {@code removed} counts active stars alone.
 *
 * @param active active stars
 * @param removed tombstones
 * @param archived archived repositories
 * @param forks repositories that are forks
 * @param readmes repositories with a stored README text
 * @param languages by primary language, most stars first
 * @param topics by topic, most stars first
 * @param licenses by SPDX id, most stars first
 * @param months by the month in which they were starred ({@code 2026-01}, UTC), newest first
 */
public record Statistics(
        long active,
        long removed,
        long archived,
        long forks,
        long readmes,
        List<Count> languages,
        List<Count> topics,
        List<Count> licenses,
        List<Count> months) {
    public Statistics {
        languages = List.copyOf(languages);
        topics = List.copyOf(topics);
        licenses = List.copyOf(licenses);
        months = List.copyOf(months);
    }

    /** How many stars share one value. */
    public record Count(String name, long stars) {}
}
