package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.SearchSelect.Places;
import dev.starmirror.adapter.sqlite.mapper.SearchSelect.Years;
import dev.starmirror.adapter.sqlite.search.Condition;
import dev.starmirror.adapter.sqlite.search.Condition.Field;
import dev.starmirror.domain.catalog.Standing;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where in the search index matches of some conditions stand, by what {@link SearchPlaces} tells of a place: popularity, the year it was
 * starred in, whether it is a tombstone.
 */
record SearchReach(List<Condition> conditions, Standing standing) {
    /** The first place to look at. */
    long first() {
        if (standing != Standing.ACTIVE) {
            return standing == Standing.REMOVED ? SearchPlaces.TOMBSTONES : 0;
        }
        return stars().mapToLong(stars -> stars.atMost() == null ? 0 : SearchPlaces.firstWithAtMost(stars.atMost()))
                .max()
                .orElse(0);
    }

    /** The place to stop before. */
    long end() {
        if (standing != Standing.ACTIVE) {
            return Long.MAX_VALUE;
        }
        return stars().mapToLong(stars -> stars.atLeast() == null
                        ? SearchPlaces.TOMBSTONES
                        : SearchPlaces.endWithAtLeast(stars.atLeast()))
                .min()
                .orElse(SearchPlaces.TOMBSTONES);
    }

    /** All of it. */
    Places places() {
        int firstYear = 1;
        int lastYear = SearchPlaces.YEARS;
        for (Condition condition : conditions) {
            if (isStarred(condition) && condition instanceof Condition.Dated dated) {
                firstYear = dated.before() == null
                        ? firstYear
                        : Math.max(firstYear, SearchPlaces.year(dated.before().minusNanos(1)));
                lastYear = dated.from() == null ? lastYear : Math.min(lastYear, SearchPlaces.year(dated.from()));
            }
        }
        boolean all = firstYear == 1 && lastYear == SearchPlaces.YEARS;
        return new Places(first(), end(), all ? null : new Years(firstYear, lastYear));
    }

    /** Whether a condition is about the date of the star. */
    static boolean isStarred(Condition condition) {
        return condition instanceof Condition.Dated dated && dated.field() == Field.STARRED;
    }

    private Stream<Condition.Stars> stars() {
        return conditions.stream().filter(Condition.Stars.class::isInstance).map(Condition.Stars.class::cast);
    }
}
