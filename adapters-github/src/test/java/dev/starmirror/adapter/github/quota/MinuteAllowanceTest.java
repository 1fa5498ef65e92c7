package dev.starmirror.adapter.github.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MinuteAllowanceTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void does_not_count_the_way_there_and_back_as_work() {
        MinuteAllowance allowance = new MinuteAllowance(1_000, Duration.ofSeconds(60));
        Instant now = START;
        for (int i = 0; i < 900; i++) {
            assertThat(allowance.opensAt(now, 5)).isEqualTo(now);
            allowance.sent(now);
            allowance.answered(now, now.plusMillis(100));
            now = now.plusMillis(20);
        }
    }

    @Property(tries = 200)
    void never_lets_more_requests_out_in_any_minute_than_are_allowed(
            @ForAll @IntRange(min = 1, max = 20) int max,
            @ForAll @Size(min = 1, max = 200) List<@IntRange(min = 0, max = 30_000) Integer> pauses) {
        MinuteAllowance allowance = new MinuteAllowance(max, Duration.ofHours(1));
        List<Instant> sent = new ArrayList<>();
        Instant now = START;
        for (int pause : pauses) {
            now = now.plusMillis(pause);
            Instant opens = allowance.opensAt(now, 0);
            now = opens.isAfter(now) ? opens : now;
            allowance.sent(now);
            sent.add(now);
        }
        for (int i = max; i < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i - max), sent.get(i))).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        }
    }
}
