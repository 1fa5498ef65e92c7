package dev.starmirror.bootstrap.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.domain.run.Wait;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MeteredSleeperTest {
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void counts_what_was_slept() throws InterruptedException {
        MeteredSleeper sleeper = new MeteredSleeper(duration -> nanos.addAndGet(duration.toNanos()), nanos::get);
        sleeper.sleep(Duration.ofSeconds(2));
        sleeper.sleep(Duration.ofSeconds(3));
        assertThat(sleeper.waited().of(Wait.QUOTA)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void counts_a_sleep_that_was_broken_off_as_far_as_it_went() {
        MeteredSleeper sleeper = new MeteredSleeper(
                duration -> {
                    nanos.addAndGet(7);
                    throw new InterruptedException("stop");
                },
                nanos::get);
        assertThatThrownBy(() -> sleeper.sleep(Duration.ofSeconds(2))).isInstanceOf(InterruptedException.class);
        assertThat(sleeper.waited().of(Wait.QUOTA)).isEqualTo(Duration.ofNanos(7));
    }
}
