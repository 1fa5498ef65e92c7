package dev.starmirror.adapter.sqlite.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search asks of a star beside its text. */
public sealed interface Condition {
    /**
     * The property is any of these.
     *
     * @param values at least one, compared without regard to case
     * @param negated whether it must be none of them instead
     */
    record Is(Facet facet, List<String> values, boolean negated) implements Condition {
        public Is {
            values = List.copyOf(values);
        }
    }

    /** A yes-or-no property holds, or does not. */
    record Has(Facet facet, boolean holds) implements Condition {}

    /** The count is in the range, ends included; null for an open end. */
    record Stars(@Nullable Long atLeast, @Nullable Long atMost) implements Condition {}

    /** The date is in the range, the beginning included and the end not; null for an open end. */
    record Dated(
            Field field, @Nullable Instant from, @Nullable Instant before) implements Condition {}

    /** The dates that can be asked for. */
    enum Field {
        STARRED,
        UPDATED,
        PUSHED,
        CREATED
    }
}
