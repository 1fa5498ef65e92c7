package dev.starmirror.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
    private final Random random = new Random(3);

    @Test
    void noise_does_not_grow() {
        Trend trend = Trend.of(IntStream.range(0, 40)
                .mapToDouble(run -> 5_000 + 100 * random.nextGaussian())
                .toArray());

        assertThat(trend.grows()).isFalse();
        assertThat(trend.low()).isNegative();
        assertThat(trend.high()).isPositive();
    }

    @Test
    void a_leak_within_the_noise_of_one_run_is_found_all_the_same() {
        double[] leaking = IntStream.range(0, 40)
                .mapToDouble(run -> 5_000 + 20 * run + 100 * random.nextGaussian())
                .toArray();
        leaking[7] = 90_000;

        Trend trend = Trend.of(leaking);

        assertThat(trend.grows()).isTrue();
        assertThat(trend.slope()).isCloseTo(20, within(8.0));
    }

    @Test
    void a_growth_that_comes_to_its_end_levels_off_and_a_leak_does_not() {
        double[] warmingUp = IntStream.range(0, 48)
                .mapToDouble(run -> 9_000 * (1 - Math.exp(-run / 12.0)) + 5 * random.nextGaussian())
                .toArray();
        double[] leaking = IntStream.range(0, 48)
                .mapToDouble(run -> warmingUp[run] + 300.0 * run)
                .toArray();

        assertThat(Trend.ofSecondHalf(warmingUp).grows()).isTrue();
        assertThat(Trend.levelsOff(warmingUp)).isTrue();
        assertThat(Trend.levelsOff(leaking)).isFalse();
        assertThat(Trend.levelsOff(7, 7, 7, 7, 7, 7, 7, 7)).isTrue();
    }

    @Test
    void what_never_changes_does_not_grow() {
        assertThat(Trend.of(7, 7, 7, 7, 7).grows()).isFalse();
    }
}
