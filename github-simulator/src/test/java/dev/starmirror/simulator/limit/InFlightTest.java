package dev.starmirror.simulator.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.simulator.limit.Violation.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private final AtomicLong nanoTime = new AtomicLong(-5);
    private final InFlight inFlight = new InFlight(nanoTime::get);

    @Test
    void a_delayed_answer_counts_until_it_has_left() {
        assertThat(inFlight.enter()).isEqualTo(1);
        inFlight.leave(100);
        assertThat(inFlight.enter()).isEqualTo(2);
        inFlight.leave(0);
        nanoTime.addAndGet(99);
        assertThat(inFlight.enter()).isEqualTo(2);
        inFlight.leave(0);
        nanoTime.addAndGet(1);
        assertThat(inFlight.enter()).isEqualTo(1);
        assertThat(inFlight.most()).isEqualTo(2);
    }

    @Test
    void what_was_sent_before_the_announcement_arrived_is_forgiven() {
        RateLimits limits = limits();
        limits.closeFor(Duration.ofSeconds(10), 1_000);

        assertThat(limits.secondaryWait("early")).isEqualTo(Duration.ofSeconds(10));
        nanoTime.addAndGet(1_003);
        assertThat(limits.secondaryWait("still forgiven")).isNotNull();
        assertThat(limits.violations().count()).isZero();
        nanoTime.addAndGet(1_000);
        limits.secondaryWait("late");
        assertThat(limits.violations().violations()).extracting(Violation::rule).containsExactly(Rule.CLOSED_WINDOW);
    }

    @Test
    void more_at_once_than_allowed_is_a_violation_and_more_than_a_hundred_is_refused() {
        RateLimits limits = limits();
        limits.setAllowedConcurrency(5);

        assertThat(limits.admitsConcurrency(5)).isTrue();
        assertThat(limits.violations().count()).isZero();
        assertThat(limits.admitsConcurrency(6)).isTrue();
        assertThat(limits.admitsConcurrency(101)).isFalse();
        assertThat(limits.violations().violations())
                .extracting(Violation::rule)
                .containsExactly(Rule.CONCURRENCY, Rule.CONCURRENCY);
    }

    private RateLimits limits() {
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        return new RateLimits(clock, nanoTime::get, Duration.ofNanos(5));
    }
}
