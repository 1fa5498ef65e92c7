package dev.starmirror.simulator.account;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The stars of one account in order. Not thread-safe: {@link SimulatedAccount} guards it. */
final class StarList {

    private final NavigableSet<Star> stars = new TreeSet<>();
    private final Map<Long, Star> byRepository = new HashMap<>();

    void add(Star star) {
        remove(star.repositoryId());
        stars.add(star);
        byRepository.put(star.repositoryId(), star);
    }

    boolean remove(long repositoryId) {
        Star star = byRepository.remove(repositoryId);
        return star != null && stars.remove(star);
    }

    int size() {
        return stars.size();
    }

    @Nullable
    Star of(long repositoryId) {
        return byRepository.get(repositoryId);
    }

    @Nullable
    Star newest() {
        return stars.isEmpty() ? null : stars.first();
    }

    Iterable<Star> newestFirst() {
        return stars;
    }

    Page page(StarRange range) {
        NavigableSet<Star> ordered = range.newestFirst() ? stars : stars.descendingSet();
        NavigableSet<Star> wanted = ordered;
        Star after = range.after();
        if (after != null) {
            wanted = wanted.tailSet(after, false);
        }
        Star before = range.before();
        if (before != null) {
            wanted = wanted.headSet(before, false);
        }
        List<Star> taken = take(range.fromEnd() ? wanted.descendingIterator() : wanted.iterator(), range.size());
        if (range.fromEnd()) {
            Collections.reverse(taken);
        }
        if (taken.isEmpty()) {
            return new Page(
                    taken, after != null && !ordered.headSet(after, true).isEmpty(), false);
        }
        return new Page(
                taken, ordered.lower(taken.get(0)) != null, ordered.higher(taken.get(taken.size() - 1)) != null);
    }

    private static List<Star> take(Iterator<Star> source, int limit) {
        List<Star> taken = new ArrayList<>(limit);
        while (taken.size() < limit && source.hasNext()) {
            taken.add(source.next());
        }
        return taken;
    }

    record Page(List<Star> stars, boolean hasPrevious, boolean hasNext) {}
}
