package dev.starmirror.adapter.cli;

import dev.starmirror.domain.catalog.Statistics;
import dev.starmirror.domain.catalog.Statistics.Count;
import dev.starmirror.domain.catalog.UnreadQualifier;
import dev.starmirror.domain.port.StarStatistics;
import java.util.List;
import java.util.Optional;

/** Always the same numbers; knows that "wodget" means "widget" and that "stars:>abc" is no qualifier. */
final class FixedStatistics implements StarStatistics {
    @Override
    public Statistics statistics(int top) {
        return new Statistics(
                3,
                1,
                0,
                0,
                2,
                List.of(new Count("Java", 2), new Count("Go", 1)),
                List.of(new Count("common", 3)),
                List.of(new Count("Apache-2.0", 3)),
                List.of(new Count("2026-01", 3)));
    }

    @Override
    public Optional<String> suggestion(String text) {
        return text.equals("wodget") || text.equals("widget1") ? Optional.of("widget") : Optional.empty();
    }

    @Override
    public List<UnreadQualifier> unread(String text) {
        return text.contains("stars:>abc")
                ? List.of(new UnreadQualifier("stars:>abc", "stars:>1000 or stars:10..50"))
                : List.of();
    }
}
