package dev.starmirror.simulator.graphql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was worked out lately, by what it was worked out from; what was not used for the longest time goes first. Thread-safe. */
final class RecentlyUsed<K, V> {

    private final Map<K, V> values;

    /** @param most values to keep, at least 1 */
    RecentlyUsed(int most) {
        values = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    /** Two threads may work out the same value at once; both are right. */
    V get(K key, Supplier<V> work) {
        V known = values.get(key);
        if (known == null) {
            known = work.get();
            values.put(key, known);
        }
        return known;
    }
}
