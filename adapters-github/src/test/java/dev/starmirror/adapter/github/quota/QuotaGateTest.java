package dev.starmirror.adapter.github.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.starmirror.adapter.github.SteppedTime;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.quota.QuotaPolicy;
import dev.starmirror.domain.quota.Resource;
import dev.starmirror.domain.run.SyncEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class QuotaGateTest {
    private final SteppedTime time = new SteppedTime();
    private final List<SyncEvent> events = new ArrayList<>();
    private final QuotaOutlook outlook = new QuotaOutlook();
    private final QuotaGate gate = gate(time);

    @Test
    void lets_requests_out_before_anything_is_known() {
        pass(Resource.GRAPHQL);

        assertThat(time.slept()).isZero();
    }

    @Test
    void leaves_the_reserve_to_others_and_waits_for_the_reset() {
        observe(Resource.GRAPHQL, budget(5_000, 500, Duration.ofMinutes(10)));

        pass(Resource.GRAPHQL);

        assertThat(time.slept()).isEqualTo(Duration.ofMinutes(10));
        assertThat(events).anyMatch(event -> event instanceof SyncEvent.Waiting);
    }

    @Test
    void keeps_the_budgets_of_both_interfaces_apart() {
        observe(Resource.GRAPHQL, budget(5_000, 0, Duration.ofMinutes(10)));

        pass(Resource.REST);

        assertThat(time.slept()).isZero();
    }

    @Test
    void counts_requests_under_way_as_spent() {
        observe(Resource.GRAPHQL, budget(5_000, 502, Duration.ofMinutes(10)));
        QuotaGate.Pass first = gate.enter(Resource.GRAPHQL);
        pass(Resource.GRAPHQL);
        assertThat(time.slept()).isZero();
        QuotaGate.Pass second = gate.enter(Resource.GRAPHQL);
        assertThat(time.slept()).isZero();

        pass(Resource.GRAPHQL);

        assertThat(time.slept()).isEqualTo(Duration.ofMinutes(10));
        first.close();
        second.close();
    }

    @Test
    void takes_for_spent_what_nothing_tells_the_cost_of() {
        observe(Resource.GRAPHQL, budget(5_000, 502, Duration.ofMinutes(10)));
        gate.enter(Resource.GRAPHQL).answered(headers("Server", "a gateway"));
        gate.enter(Resource.GRAPHQL).unanswered();
        assertThat(time.slept()).isZero();

        pass(Resource.GRAPHQL);

        assertThat(time.slept()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void stops_where_the_wait_is_too_long_and_says_when_to_come_back() {
        observe(Resource.GRAPHQL, budget(5_000, 0, Duration.ofMinutes(20)));

        SourceException stopped = catchThrowableOfType(SourceException.class, () -> gate.enter(Resource.GRAPHQL));

        assertThat(stopped.failure())
                .isInstanceOfSatisfying(
                        SourceFailure.QuotaExhausted.class,
                        exhausted -> assertThat(exhausted.resumeAt())
                                .isEqualTo(time.instant().plus(Duration.ofMinutes(20))));
        assertThat(time.slept()).isZero();
    }

    @Test
    void stays_away_as_long_as_it_is_told_in_seconds_or_by_date_from_both_interfaces() {
        refuse(Resource.REST, headers("Retry-After", "42"));
        pass(Resource.GRAPHQL);
        assertThat(time.slept()).isEqualTo(Duration.ofSeconds(42));

        refuse(Resource.REST, headers("Retry-After", httpDate(time.instant().plusSeconds(17))));
        pass(Resource.GRAPHQL);
        assertThat(time.slept()).isEqualTo(Duration.ofSeconds(59));
    }

    @Test
    void stays_away_a_minute_and_twice_as_long_each_time_where_no_time_is_told() {
        refuse(Resource.REST, headers());
        pass(Resource.REST);
        assertThat(time.slept()).isEqualTo(Duration.ofMinutes(1));

        refuse(Resource.REST, headers());
        pass(Resource.REST);
        assertThat(time.slept()).isEqualTo(Duration.ofMinutes(3));

        observe(Resource.REST, headers());
        refuse(Resource.REST, headers());
        pass(Resource.REST);
        assertThat(time.slept()).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void waits_by_GitHubs_clock_and_tells_the_user_by_his_own() {
        Instant there = time.instant().plus(Duration.ofHours(5));
        Headers spent = budgetAt(there, 5_000, 0, Duration.ofMinutes(20));
        observe(Resource.GRAPHQL, spent);

        SourceException stopped = catchThrowableOfType(SourceException.class, () -> gate.enter(Resource.GRAPHQL));

        assertThat(((SourceFailure.QuotaExhausted) stopped.failure()).resumeAt())
                .isEqualTo(time.instant().plus(Duration.ofMinutes(20)));
    }

    @Test
    void sends_nothing_into_a_window_that_is_over_by_our_own_clock_alone() {
        Instant there = time.instant().minus(Duration.ofHours(5));
        observe(Resource.GRAPHQL, budgetAt(there, 5_000, 0, Duration.ofMinutes(2)));

        pass(Resource.GRAPHQL);

        assertThat(time.slept())
                .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(2).plusSeconds(2));
    }

    @Test
    void is_not_misled_by_answers_that_overtake_each_other() {
        observe(Resource.GRAPHQL, budget(5_000, 500, Duration.ofMinutes(10)));
        observe(Resource.GRAPHQL, budget(5_000, 510, Duration.ofMinutes(10)));

        pass(Resource.GRAPHQL);

        assertThat(time.slept()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void looks_again_before_the_wire() throws WindowClosedException {
        QuotaGate.Pass mine = gate.enter(Resource.GRAPHQL);
        gate.check(Resource.GRAPHQL);
        refuse(Resource.GRAPHQL, headers("Retry-After", "5"));

        assertThat(catchThrowableOfType(WindowClosedException.class, () -> gate.check(Resource.GRAPHQL)))
                .isNotNull();
        mine.close();
    }

    @Test
    void keeps_GitHubs_processors_allowance() throws InterruptedException {
        gate.worked(Resource.GRAPHQL, time.instant());
        for (int i = 0; i < 15; i++) {
            Instant sentAt = time.instant();
            time.sleep(Duration.ofSeconds(4));
            gate.worked(Resource.GRAPHQL, sentAt);
        }
        Duration worked = time.slept();

        pass(Resource.GRAPHQL);

        assertThat(time.slept()).isGreaterThan(worked);
    }

    @Test
    void spreads_what_is_left_where_it_will_not_do_and_says_so() {
        outlook.on(new SyncEvent.Ahead(0, 1_000));
        observe(Resource.REST, budget(60, 16, Duration.ofMinutes(10)));
        pass(Resource.REST);
        assertThat(time.slept()).isZero();

        pass(Resource.REST);

        // one of the eleven even steps that ten requests make of ten minutes, to the second that the gate ticks by
        assertThat(time.slept()).isBetween(Duration.ofSeconds(54), Duration.ofSeconds(55));
        assertThat(events)
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                SyncEvent.Waiting.class,
                                waiting -> assertThat(waiting.reason()).contains("spread")));
    }

    @Test
    void spreads_nothing_where_the_budget_will_do_or_where_the_run_will_end_before_the_next_one() {
        observe(Resource.REST, budget(60, 40, Duration.ofMinutes(10)));
        outlook.on(new SyncEvent.Ahead(200, 30));
        pass(Resource.REST);
        pass(Resource.REST);
        assertThat(time.slept()).isZero();

        observe(Resource.REST, budget(60, 40, Duration.ofMinutes(16)));
        outlook.on(new SyncEvent.Ahead(0, 1_000));
        pass(Resource.REST);
        assertThat(time.slept()).isZero();
    }

    @Test
    void spreads_only_the_budget_that_the_run_lives_on() {
        outlook.on(new SyncEvent.Ahead(100_000, 100_000));
        observe(Resource.REST, budget(60, 16, Duration.ofMinutes(10)));
        pass(Resource.REST);
        pass(Resource.GRAPHQL);
        pass(Resource.GRAPHQL);

        pass(Resource.REST);

        assertThat(time.slept()).isZero();
    }

    @Test
    void keeps_the_processors_allowance_that_both_interfaces_share() throws InterruptedException {
        gate.worked(Resource.GRAPHQL, time.instant());
        gate.worked(Resource.REST, time.instant());
        Instant sentAt = time.instant();
        time.sleep(Duration.ofSeconds(46));
        gate.worked(Resource.GRAPHQL, sentAt);
        gate.worked(Resource.REST, sentAt);
        Duration worked = time.slept();

        pass(Resource.REST);

        assertThat(time.slept().minus(worked)).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(61));
    }

    @Test
    void says_so_when_interrupted_while_waiting() {
        refuse(Resource.REST, headers("Retry-After", "42"));
        Thread.currentThread().interrupt();

        SourceException stopped = catchThrowableOfType(SourceException.class, () -> gate.enter(Resource.REST));

        assertThat(stopped.failure()).isInstanceOf(SourceFailure.Interrupted.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private void observe(Resource resource, Headers headers) {
        gate.observe(AnswerFacts.of(resource, headers, time.instant()));
    }

    private void refuse(Resource resource, Headers headers) {
        gate.refuse(AnswerFacts.of(resource, headers, time.instant()));
    }

    private void pass(Resource resource) {
        gate.enter(resource).close();
    }

    private QuotaGate gate(SteppedTime clock) {
        return new QuotaGate(
                new QuotaPolicy(0.1, Duration.ofMinutes(15)),
                new ServerClock(clock),
                clock,
                clock,
                events::add,
                outlook);
    }

    private Headers budget(int limit, int remaining, Duration until) {
        return budgetAt(time.instant(), limit, remaining, until);
    }

    private static Headers budgetAt(Instant now, int limit, int remaining, Duration until) {
        return Headers.of(
                "Date", httpDate(now),
                "x-ratelimit-limit", Integer.toString(limit),
                "x-ratelimit-remaining", Integer.toString(remaining),
                "x-ratelimit-reset", Long.toString(now.plus(until).getEpochSecond()),
                "x-ratelimit-resource", "graphql");
    }

    private Headers headers(String... namesAndValues) {
        return Headers.of(namesAndValues)
                .newBuilder()
                .add("Date", httpDate(time.instant()))
                .build();
    }

    private static String httpDate(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(ZoneOffset.UTC));
    }
}
