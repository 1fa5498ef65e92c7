package dev.starmirror.application.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.sync.FetchWindow.Place;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FetchWindowTest {
    private static final int MAX = 5;
    private static final int BATCHES = 200;

    private final AtomicLong now = new AtomicLong();
    private final FetchWindow window = new FetchWindow(MAX, now::get);

    @Test
    void the_first_batch_goes_alone_until_it_is_stored() {
        Place first = window.tryEnter().orElseThrow();

        assertThat(window.tryEnter()).isEmpty();
        answer(first);
        assertThat(window.tryEnter()).isEmpty();
        store(first);
        assertThat(window.tryEnter()).isPresent();
    }

    @Test
    void asks_for_one_more_at_a_time() {
        pass();
        Place one = window.tryEnter().orElseThrow();

        assertThat(window.tryEnter()).isEmpty();
        answer(one);
        assertThat(window.tryEnter()).isPresent();
        assertThat(window.tryEnter()).isEmpty();
        store(one);
        assertThat(window.tryEnter()).isPresent();
    }

    @Test
    void asks_for_one_more_once_the_writer_could_have_taken_the_last() {
        pass();
        Place one = window.tryEnter().orElseThrow();

        now.addAndGet(Duration.ofMillis(59).toNanos());
        assertThat(window.tryEnter()).isEmpty();
        now.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(window.tryEnter()).isPresent();
        one.close();
    }

    @Test
    void lets_no_batch_wait_for_a_writer_that_is_slower_than_the_network() {
        Line line = new Line(batch -> 20, 60);

        assertThat(line.mostUnstored).isEqualTo(1);
        assertThat(line.mostUnderWay).isEqualTo(1);
    }

    @Test
    void keeps_the_writer_at_work_with_one_batch_waiting_at_most() {
        Line line = new Line(batch -> 100 + batch % 7, 60);

        assertThat(line.mostUnstored).isEqualTo(2);
        assertThat(line.ended).isLessThan(BATCHES * 60 * 11 / 10);
    }

    @Test
    void asks_for_as_many_as_it_may_where_answers_are_slow() {
        assertThat(new Line(batch -> 1_000, 60).mostUnderWay).isEqualTo(MAX);
    }

    @Test
    void takes_a_wait_for_quota_for_no_slow_answer() {
        Line line = new Line(batch -> batch == 50 ? 900_000 : 20, 60);

        assertThat(line.mostUnstored).isEqualTo(1);
    }

    @Test
    void a_lower_limit_takes_effect_as_answers_come() {
        List<Place> places = threeUnderWay();
        window.limit(1);

        for (Place place : places) {
            answer(place);
            store(place);
            assertThat(window.tryEnter().isPresent()).isEqualTo(place == places.get(2));
        }
    }

    @Test
    void a_pause_lasts_until_everything_asked_for_is_stored() {
        List<Place> places = threeUnderWay();
        window.pause();

        for (Place place : places) {
            answer(place);
            assertThat(window.tryEnter()).isEmpty();
            store(place);
            assertThat(window.tryEnter().isPresent()).isEqualTo(place == places.get(2));
        }
    }

    @Property
    void never_stands_still_and_never_lets_more_than_the_most_under_way(
            @ForAll @IntRange(min = 1, max = 8) int most, @ForAll List<@IntRange(min = 0, max = 5) Integer> steps) {
        FetchWindow any = new FetchWindow(most, now::get);
        List<Place> underWay = new ArrayList<>();
        Deque<Place> unstored = new ArrayDeque<>();
        for (int step : steps) {
            if (step == 0) {
                any.tryEnter().ifPresent(underWay::add);
            } else if (step == 1 && !underWay.isEmpty()) {
                Place answered = underWay.remove(0);
                answer(answered);
                unstored.add(answered);
            } else if (step == 2 && !underWay.isEmpty()) {
                Place failed = underWay.remove(0);
                failed.close();
                failed.close();
            } else if (step == 3) {
                any.pause();
            } else if (!unstored.isEmpty()) {
                store(unstored.remove());
            }
            assertThat(underWay).hasSizeLessThanOrEqualTo(most);
            assertThat(underWay.size() + unstored.size()).isLessThanOrEqualTo(most + 1);
        }
        underWay.forEach(Place::close);
        unstored.forEach(Place::close);

        assertThat(any.tryEnter()).isPresent();
    }

    private List<Place> threeUnderWay() {
        List<Place> places = new ArrayList<>();
        pass();
        window.tryEnter().ifPresent(places::add);
        while (places.size() < 3) {
            Place oldest = places.remove(0);
            answer(oldest);
            window.tryEnter().ifPresent(places::add);
            store(oldest);
            window.tryEnter().ifPresent(places::add);
        }
        return places;
    }

    private void pass() {
        Place place = window.tryEnter().orElseThrow();
        answer(place);
        store(place);
    }

    private void answer(Place place) {
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        place.answered();
    }

    private void store(Place place) {
        now.addAndGet(Duration.ofMillis(60).toNanos());
        place.close();
    }

    /** Batches on their way through the window; a source and a writer of these speeds, in milliseconds, on a clock of its own. */
    private final class Line {
        private final PriorityQueue<Asked> asked = new PriorityQueue<>(Comparator.comparing(Asked::answeredAt));
        private final Deque<Place> unstored = new ArrayDeque<>();
        private final IntToLongFunction response;
        private final long storing;
        private int begun;
        private int mostUnderWay;
        private int mostUnstored;
        private long storedAt = Long.MAX_VALUE;
        private long ended;

        private record Asked(Place place, long answeredAt) {}

        Line(IntToLongFunction response, long storing) {
            this.response = response;
            this.storing = storing;
            ask();
            while (!asked.isEmpty() || !unstored.isEmpty()) {
                step();
                ask();
            }
        }

        private void ask() {
            Optional<Place> place = begun < BATCHES ? window.tryEnter() : Optional.empty();
            if (place.isPresent()) {
                asked.add(new Asked(place.get(), ended + response.applyAsLong(begun)));
                begun++;
                mostUnderWay = Math.max(mostUnderWay, asked.size());
            }
        }

        private void step() {
            Asked next = asked.peek();
            if (next != null && next.answeredAt() < storedAt) {
                goOnTo(next.answeredAt());
                asked.remove();
                next.place().answered();
                unstored.add(next.place());
                storedAt = unstored.size() == 1 ? ended + storing : storedAt;
                mostUnstored = Math.max(mostUnstored, unstored.size());
            } else {
                goOnTo(storedAt);
                unstored.remove().close();
                storedAt = unstored.isEmpty() ? Long.MAX_VALUE : ended + storing;
            }
        }

        private void goOnTo(long millis) {
            ended = millis;
            now.set(Duration.ofMillis(millis).toNanos());
        }
    }
}
