package dev.starmirror.simulator.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A walk by cursor, while stars come and go, shows each star that was there all the time exactly once. */
class StarWalkTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final Clock CLOCK = Clock.fixed(START.plusSeconds(1_000), ZoneOffset.UTC);

    @Property(tries = 300)
    void untouched_stars_are_walked_once(
            @ForAll @IntRange(min = 1, max = 30) int stars,
            @ForAll @IntRange(min = 1, max = 7) int pageSize,
            @ForAll @Size(max = 20) List<@IntRange(min = -30, max = 60) Integer> changes) {
        SimulatedAccount account = new SimulatedAccount("walker", CLOCK);
        Set<Long> untouched = new HashSet<>();
        for (int id = 1; id <= stars; id++) {
            // Two stars a second: equal dates are ordinary.
            account.star(repository(id), START.plusSeconds(id / 2));
            untouched.add((long) id);
        }
        List<Long> walked = new ArrayList<>();
        List<Integer> pending = new ArrayList<>(changes);
        Star position = null;
        StarSlice slice;
        do {
            slice = account.slice(new StarRange(true, position, null, pageSize, false));
            for (StarredRepository starred : slice.stars()) {
                walked.add(starred.repository().id());
                position = starred.star();
            }
            if (!pending.isEmpty()) {
                change(account, pending.remove(0), untouched);
            }
        } while (slice.hasNext());

        assertThat(walked).doesNotHaveDuplicates().containsAll(untouched);
        assertThat(walked).isSubsetOf(union(untouched, stars));
    }

    /** Negative: unstar that one. Positive: star it, for the first time or again. */
    private static void change(SimulatedAccount account, int change, Set<Long> untouched) {
        long id = Math.max(1, Math.abs(change));
        untouched.remove(id);
        if (change < 0) {
            account.unstar(id);
        } else if (account.hasRepositoryId(id) && !account.hasStarred(id)) {
            account.starAgain(id);
        } else if (!account.hasRepositoryId(id)) {
            account.star(repository(id));
        }
    }

    private static Set<Long> union(Set<Long> untouched, int stars) {
        Set<Long> all = new HashSet<>(untouched);
        for (long id = 1; id <= stars; id++) {
            all.add(id);
        }
        return all;
    }

    private static SimulatedRepository repository(long id) {
        return new RepositoryBuilder(id, "owner", "name-" + id).build();
    }
}
