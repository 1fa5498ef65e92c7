package dev.starmirror.adapter.github.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.adapter.github.SteppedTime;
import dev.starmirror.domain.quota.QuotaPolicy;
import dev.starmirror.domain.quota.Resource;
import dev.starmirror.domain.run.SyncEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.BeforeTry;
import okhttp3.Headers;

/** A run on the rest of a budget, with answers that take no time. */
class SpreadingTest {
    private static final int LIMIT = 5_000;
    private static final int RESERVE = 500;

    private SteppedTime time = new SteppedTime();
    private QuotaOutlook outlook = new QuotaOutlook();
    private QuotaGate gate = gate();
    private Instant began = time.instant();

    @BeforeTry
    void begin() {
        time = new SteppedTime();
        outlook = new QuotaOutlook();
        gate = gate();
        began = time.instant();
    }

    @Property(tries = 300)
    void others_find_their_share_at_any_time_and_nothing_is_left_unused(
            @ForAll @IntRange(min = 1, max = 400) int left, @ForAll @LongRange(min = 1, max = 900) long window) {
        outlook.on(new SyncEvent.Ahead(0, 100L * (left + 1)));
        Instant reset = began.plusSeconds(window);
        answer(left, reset);
        for (int sent = 1; sent <= left; sent++) {
            gate.enter(Resource.GRAPHQL).close();
            answer(left - sent, reset);
            // one more than the even share, and what a clock that shows whole seconds cannot tell
            double share = 1 + left * (elapsed().toMillis() / 1_000.0 + 1) / window;
            assertThat((double) sent).isLessThanOrEqualTo(share + 1e-9);
        }
        assertThat(elapsed()).isLessThanOrEqualTo(Duration.ofSeconds(window + 1));

        gate.enter(Resource.GRAPHQL).close();

        assertThat(elapsed()).isBetween(Duration.ofSeconds(window), Duration.ofSeconds(window + 2));
    }

    @Property(tries = 300)
    void a_budget_that_will_do_is_spent_at_once(
            @ForAll @IntRange(min = 1, max = 400) int left,
            @ForAll @IntRange(min = 0, max = 400) int ahead,
            @ForAll @LongRange(min = 2, max = 3_600) long window,
            @ForAll @IntRange(min = 0, max = 999) int millis) {
        outlook.on(new SyncEvent.Ahead(0, 100L * Math.min(ahead, left)));
        answer(left, began.plusSeconds(window));
        time.pass(Duration.ofMillis(millis));

        gate.enter(Resource.GRAPHQL).close();
        // GitHub's Date tells whole seconds: its clock goes back.
        answer(left, began.plusSeconds(window));
        gate.enter(Resource.GRAPHQL).close();

        assertThat(time.slept()).isZero();
    }

    private QuotaGate gate() {
        return new QuotaGate(
                new QuotaPolicy(0.1, Duration.ofMinutes(15)), new ServerClock(time), time, time, event -> {}, outlook);
    }

    private Duration elapsed() {
        return Duration.between(began, time.instant());
    }

    private void answer(int left, Instant reset) {
        gate.observe(AnswerFacts.of(
                Resource.GRAPHQL,
                Headers.of(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                time.instant().atZone(ZoneOffset.UTC)),
                        "x-ratelimit-limit",
                        Integer.toString(LIMIT),
                        "x-ratelimit-remaining",
                        Integer.toString(RESERVE + left),
                        "x-ratelimit-reset",
                        Long.toString(reset.getEpochSecond()),
                        "x-ratelimit-resource",
                        "graphql"),
                time.instant()));
    }
}
