package dev.starmirror.application.governor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.starmirror.domain.run.Pressure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GovernorTest {
    private static final long MB = 1_000_000;
    private static final Width WIDEST = new Width(5, 50);
    private static final Signals CALM = signals(60 * MB, 100 * MB, 0.3, 0.1, 200, 0.9);

    private final Governor governor = new Governor(GovernorSettings.defaults(), WIDEST);

    @Test
    void works_at_the_full_width_while_nothing_presses() {
        assertThat(governor.look(CALM)).isEmpty();
        assertThat(governor.width()).isEqualTo(WIDEST);
    }

    @Test
    void live_data_above_the_threshold_halves_everything_and_says_why() {
        Decision decision =
                look(signals(160 * MB, 140 * MB, 0.3, 0.1, 200, 0.9)).orElseThrow();
        assertThat(decision)
                .isEqualTo(new Decision(
                        new Width(2, 25), false, false, Pressure.LIVE_DATA, "Live data takes 160 MB of 150 MB"));
    }

    @Test
    void a_large_process_collects_garbage_before_it_narrows() {
        assertThat(look(signals(60 * MB, 180 * MB, 0.3, 0.1, 200, 0.9)))
                .contains(new Decision(
                        WIDEST, true, false, Pressure.PROCESS_MEMORY, "The process takes 180 MB of 150 MB"));
    }

    @Test
    void busy_processors_and_a_slow_disk_and_a_scarce_quota_call_for_fewer_requests() {
        Width fewer = new Width(2, 50);
        assertThat(look(signals(0, 0, 0.9, 0, 0, 1)).orElseThrow().width()).isEqualTo(fewer);
        assertThat(fresh(signals(0, 0, 0.1, 0.95, 0, 1)).orElseThrow().width()).isEqualTo(fewer);
        assertThat(fresh(signals(0, 0, -1, 0, 0, 0.1)).orElseThrow().width()).isEqualTo(fewer);
    }

    @Test
    void slow_answers_call_for_smaller_requests() {
        assertThat(look(signals(0, 0, 0.1, 0, 6_000, 1)))
                .contains(new Decision(
                        new Width(5, 25), false, false, Pressure.SLOW_ANSWERS, "GitHub takes 6000 ms to answer"));
    }

    @Test
    void at_its_narrowest_it_pauses_and_collects_for_live_data_alone() {
        Governor narrow = new Governor(GovernorSettings.defaults(), new Width(1, 1));
        assertThat(narrow.look(signals(160 * MB, 0, 0, 0, 0, 1)))
                .contains(new Decision(
                        new Width(1, 1), true, true, Pressure.LIVE_DATA, "Live data takes 160 MB of 150 MB"));
        Governor busy = new Governor(GovernorSettings.defaults(), new Width(1, 1));
        assertThat(busy.look(signals(0, 0, 0.9, 0, 0, 1))).isEmpty();
    }

    @Test
    void waits_for_a_decision_to_take_effect_before_the_next() {
        Signals pressed = signals(160 * MB, 0, 0, 0, 0, 1);
        assertThat(governor.look(pressed)).isPresent();
        assertThat(governor.look(pressed)).isEmpty();
        assertThat(governor.look(pressed)).isEmpty();
        assertThat(governor.look(pressed)).isPresent();
    }

    @Test
    void widens_step_by_step_after_several_calm_looks() {
        look(signals(160 * MB, 0, 0, 0, 0, 1));
        List<Width> widths = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            governor.look(CALM).map(Decision::width).ifPresent(widths::add);
        }
        assertThat(widths).containsExactly(new Width(3, 50), new Width(4, 50), new Width(5, 50));
    }

    @Test
    void just_below_the_threshold_neither_narrows_nor_widens() {
        look(signals(160 * MB, 0, 0, 0, 0, 1));
        Width narrowed = governor.width();
        for (int i = 0; i < 50; i++) {
            assertThat(governor.look(signals(140 * MB, 0, 0, 0, 0, 1))).isEmpty();
        }
        assertThat(governor.width()).isEqualTo(narrowed);
    }

    @Property
    void stays_within_its_bounds_and_comes_back_to_the_full_width(@ForAll("histories") List<Signals> history) {
        for (Signals signals : history) {
            governor.look(signals);
            assertThat(governor.width().requests()).isBetween(1, WIDEST.requests());
            assertThat(governor.width().batch()).isBetween(1, WIDEST.batch());
        }
        for (int i = 0; i < 60; i++) {
            governor.look(CALM);
        }
        assertThat(governor.width()).isEqualTo(WIDEST);
    }

    @Test
    void refuses_thresholds_that_make_no_sense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GovernorSettings(1, 0.8, Duration.ofSeconds(1), Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GovernorSettings(MB * 100, 0, Duration.ofSeconds(1), Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GovernorSettings(MB * 100, 1, Duration.ZERO, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Width(0, 1));
    }

    @Provide
    Arbitrary<List<Signals>> histories() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 300 * MB),
                        Arbitraries.longs().between(0, 300 * MB),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.longs().between(0, 20_000),
                        Arbitraries.doubles().between(0, 1))
                .as(GovernorTest::signals)
                .list()
                .ofMaxSize(60);
    }

    private Optional<Decision> look(Signals signals) {
        return governor.look(signals);
    }

    private static Optional<Decision> fresh(Signals signals) {
        return new Governor(GovernorSettings.defaults(), WIDEST).look(signals);
    }

    private static Signals signals(
            long live, long process, double processor, double queued, long responseMillis, double quota) {
        return new Signals(new Load(live, process, processor), queued, Duration.ofMillis(responseMillis), quota);
    }
}
