package dev.starmirror.application.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.sync.FetchWindow.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FetchWindowTest {
    private static final int MAX = 5;

    private final FetchWindow window = new FetchWindow(MAX);

    @Test
    void begins_with_one_and_grows_to_the_most_while_the_writer_runs_out_of_work() {
        assertThat(enterAll()).hasSize(1).allSatisfy(FetchWindowTest::pass);
        for (int round = 0; round < MAX; round++) {
            enterAll().forEach(FetchWindowTest::pass);
        }

        assertThat(enterAll()).hasSize(MAX);
    }

    @Test
    void lets_one_batch_wait_where_the_writer_is_behind() {
        for (int round = 0; round < MAX; round++) {
            enterAll().forEach(FetchWindowTest::pass);
        }
        Deque<Place> unstored = new ArrayDeque<>();

        for (int round = 0; round < 20; round++) {
            enterAll().forEach(place -> {
                place.answered();
                unstored.add(place);
            });
            unstored.remove().close();
        }

        assertThat(unstored).hasSizeLessThanOrEqualTo(2);
    }

    @Property
    void never_stands_still_and_never_lets_more_than_the_most_under_way(
            @ForAll @IntRange(min = 1, max = 8) int most, @ForAll List<@IntRange(min = 0, max = 3) Integer> steps) {
        FetchWindow any = new FetchWindow(most);
        List<Place> underWay = new ArrayList<>();
        Deque<Place> unstored = new ArrayDeque<>();
        for (int step : steps) {
            if (step == 0) {
                any.tryEnter().ifPresent(underWay::add);
            } else if (step == 1 && !underWay.isEmpty()) {
                Place answered = underWay.remove(0);
                answered.answered();
                unstored.add(answered);
            } else if (step == 2 && !underWay.isEmpty()) {
                Place failed = underWay.remove(0);
                failed.close();
                failed.close();
            } else if (!unstored.isEmpty()) {
                unstored.remove().close();
            }
            assertThat(underWay).hasSizeLessThanOrEqualTo(most);
        }
        underWay.forEach(Place::close);
        unstored.forEach(Place::close);

        assertThat(any.tryEnter()).isPresent();
    }

    private List<Place> enterAll() {
        List<Place> places = new ArrayList<>();
        for (Optional<Place> place = window.tryEnter(); place.isPresent(); place = window.tryEnter()) {
            places.add(place.get());
        }
        return places;
    }

    private static void pass(Place place) {
        place.answered();
        place.close();
    }
}
