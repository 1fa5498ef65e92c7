package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.StoreMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives repositories their rowids in the search index. The index lists matches by rowid, so rowids are handed out in bands of falling
 * popularity, one for each power of two of stars: the first matches of a common word are then those of the best known repositories,
 * and a search may stop after them. Behind all bands come the tombstones, which a search leaves out by a bound on the rowid. Within its
 * band a rowid tells the year of the star's date, latest years first, so that a search for dates passes over other years without
 * looking into a table.
 */
final class SearchPlaces {
    private static final int BANDS = 32;
    private static final int BAND_BITS = 23;

    /**
     * Bits for the numbers within a year of a band: a quarter of a million stars, and no more than that, since the index keeps the
     * differences of rowids, which take more room the larger they are.
     */
    private static final int YEAR_BITS = 18;

    /** Years are counted back to 2008, when GitHub began; tombstones have none, which is nought. */
    static final int YEARS = 31;

    private static final int LAST_YEAR = 2038;

    /** Rowids from here on belong to tombstones. */
    static final long TOMBSTONES = (long) BANDS << BAND_BITS;

    private final StoreMapper store;
    private final Map<Long, Long> last = new HashMap<>();

    SearchPlaces(StoreMapper store) {
        this.store = store;
    }

    /** A place for an active repository with that many stars, starred then, that has none yet. */
    long take(long stars, Instant starredAt) {
        return next((long) band(stars) << BAND_BITS | (long) year(starredAt) << YEAR_BITS, YEAR_BITS);
    }

    /** A place for a tombstone. */
    long takeTombstone() {
        return next(TOMBSTONES, BAND_BITS);
    }

    /**
     * Whether a repository with that many stars, starred then, may stay at its place: one that hovers between two bands does not move to
     * and fro.
     */
    static boolean fits(long place, long stars, Instant starredAt) {
        long year = place >> YEAR_BITS & YEARS;
        return place < TOMBSTONES && Math.abs((place >> BAND_BITS) - band(stars)) <= 1 && year == year(starredAt);
    }

    /** The number of the date's year in a place, from 1 for 2038 and later to 31 for 2008 and earlier. */
    static int year(Instant date) {
        return Math.min(
                YEARS, Math.max(1, LAST_YEAR + 1 - date.atOffset(ZoneOffset.UTC).getYear()));
    }

    /** No repository with that many stars or fewer stands before this place. */
    static long firstWithAtMost(long stars) {
        return (long) Math.max(0, band(Math.max(0, stars)) - 1) << BAND_BITS;
    }

    /** No repository with that many stars or more stands at this place or behind it. */
    static long endWithAtLeast(long stars) {
        return (long) Math.min(BANDS, band(Math.max(0, stars)) + 2) << BAND_BITS;
    }

    /** No repository at this place or behind it has as many stars as any that stands at the given place or before. */
    static long endOfAsManyStars(long place) {
        return Math.min(BANDS, (place >> BAND_BITS) + 3) << BAND_BITS;
    }

    private static int band(long stars) {
        return Math.max(0, BANDS - 1 - (Long.SIZE - 1 - Long.numberOfLeadingZeros(stars + 1)));
    }

    private long next(long from, int bits) {
        return last.merge(from, highest(from, bits) + 1, (known, ignored) -> known + 1);
    }

    private long highest(long from, int bits) {
        if (last.containsKey(from)) {
            return from;
        }
        Long highest = store.lastSearchRowid(from, from + (1L << bits));
        return highest == null ? from : highest;
    }
}
