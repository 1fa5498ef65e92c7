package dev.starmirror.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class QuotaPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final QuotaPolicy POLICY = new QuotaPolicy(0.1, Duration.ofMinutes(10));

    @Test
    void proceeds_before_anything_is_known() {
        assertThat(POLICY.decide(Optional.empty(), Optional.empty(), 5, NOW)).isEqualTo(new QuotaDecision.Proceed());
    }

    @Test
    void leaves_the_reserve_to_other_tools() {
        Instant reset = NOW.plusSeconds(60);
        assertThat(decide(501, reset, 0)).isEqualTo(new QuotaDecision.Proceed());
        assertThat(decide(500, reset, 0)).isEqualTo(new QuotaDecision.WaitUntil(reset));
        assertThat(POLICY.reserved(limit(0, reset))).isEqualTo(500);
    }

    @Test
    void counts_what_is_under_way() {
        Instant reset = NOW.plusSeconds(60);
        assertThat(decide(505, reset, 4)).isEqualTo(new QuotaDecision.Proceed());
        assertThat(decide(505, reset, 5)).isEqualTo(new QuotaDecision.WaitUntil(reset));
    }

    @Test
    void a_budget_whose_window_is_over_is_full_again() {
        assertThat(decide(0, NOW, 0)).isEqualTo(new QuotaDecision.Proceed());
        assertThat(decide(0, NOW.minusSeconds(1), 0)).isEqualTo(new QuotaDecision.Proceed());
    }

    @Test
    void stops_where_the_wait_is_too_long() {
        assertThat(decide(0, NOW.plusSeconds(600), 0)).isEqualTo(new QuotaDecision.WaitUntil(NOW.plusSeconds(600)));
        assertThat(decide(0, NOW.plusSeconds(601), 0)).isEqualTo(new QuotaDecision.Stop(NOW.plusSeconds(601)));
    }

    @Test
    void stays_out_of_a_closed_window_even_with_budget_left() {
        Instant open = NOW.plusSeconds(30);
        assertThat(POLICY.decide(Optional.of(limit(5000, NOW.plusSeconds(60))), Optional.of(open), 0, NOW))
                .isEqualTo(new QuotaDecision.WaitUntil(open));
    }

    @Test
    void waits_for_the_later_of_both() {
        Instant open = NOW.plusSeconds(30);
        Instant reset = NOW.plusSeconds(60);
        assertThat(POLICY.decide(Optional.of(limit(0, reset)), Optional.of(open), 0, NOW))
                .isEqualTo(new QuotaDecision.WaitUntil(reset));
        assertThat(POLICY.decide(Optional.of(limit(0, open)), Optional.of(reset), 0, NOW))
                .isEqualTo(new QuotaDecision.WaitUntil(reset));
    }

    @Property
    void never_proceeds_inside_a_window_or_into_the_reserve(
            @ForAll @DoubleRange(min = 0, max = 0.99) double reserve,
            @ForAll @LongRange(min = 0, max = 10_000) long limit,
            @ForAll @LongRange(min = 0, max = 10_000) long remaining,
            @ForAll @IntRange(min = 0, max = 10) int inFlight,
            @ForAll @LongRange(min = -100, max = 5_000) long resetIn,
            @ForAll @LongRange(min = -100, max = 5_000) long closedFor) {
        QuotaPolicy policy = new QuotaPolicy(reserve, Duration.ofSeconds(1_000));
        RateLimit known = new RateLimit(Resource.GRAPHQL, limit, remaining, NOW.plusSeconds(resetIn));
        QuotaDecision decision =
                policy.decide(Optional.of(known), Optional.of(NOW.plusSeconds(closedFor)), inFlight, NOW);
        boolean closed = closedFor > 0;
        boolean spent = resetIn > 0 && remaining - inFlight <= Math.floor(limit * reserve);
        assertThat(decision instanceof QuotaDecision.Proceed).isEqualTo(!closed && !spent);
        long wait = Math.max(closed ? closedFor : 0, spent ? resetIn : 0);
        if (decision instanceof QuotaDecision.WaitUntil until) {
            assertThat(wait).isLessThanOrEqualTo(1_000);
            assertThat(until.instant()).isEqualTo(NOW.plusSeconds(wait));
        }
        if (decision instanceof QuotaDecision.Stop stop) {
            assertThat(wait).isGreaterThan(1_000);
            assertThat(stop.resumeAt()).isEqualTo(NOW.plusSeconds(wait));
        }
    }

    @Property
    void spreads_exactly_what_is_left_and_only_where_it_will_not_do(
            @ForAll @LongRange(min = 0, max = 10_000) long limit,
            @ForAll @LongRange(min = 0, max = 10_000) long remaining,
            @ForAll @IntRange(min = 0, max = 10) int inFlight,
            @ForAll @LongRange(min = 0, max = 10_000) long ahead,
            @ForAll @LongRange(min = -100, max = 1_200) long resetIn) {
        RateLimit known = new RateLimit(Resource.REST, limit, remaining, NOW.plusSeconds(resetIn));
        Duration spacing = POLICY.spacing(known, inFlight, ahead, NOW);
        long left = remaining - inFlight - POLICY.reserved(known);
        if (left <= 0 || ahead <= left || resetIn <= 0 || resetIn > 600) {
            assertThat(spacing).isZero();
        } else {
            assertThat(spacing.multipliedBy(left))
                    .isBetween(Duration.ofSeconds(resetIn).minusNanos(left), Duration.ofSeconds(resetIn));
        }
    }

    @Test
    void refuses_a_reserve_that_leaves_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new QuotaPolicy(1, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new QuotaPolicy(-0.1, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new QuotaPolicy(0, Duration.ofSeconds(-1)));
    }

    private static QuotaDecision decide(long remaining, Instant reset, int inFlight) {
        return POLICY.decide(Optional.of(limit(remaining, reset)), Optional.empty(), inFlight, NOW);
    }

    private static RateLimit limit(long remaining, Instant reset) {
        return new RateLimit(Resource.GRAPHQL, 5_000, remaining, reset);
    }
}
