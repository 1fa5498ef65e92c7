package dev.starmirror.application.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdaptiveSizeTest {
    private final AdaptiveSize size = new AdaptiveSize(50, 100);

    @Test
    void doubles_up_to_the_most_while_the_source_keeps_up() {
        size.succeeded(50);
        assertThat(size.size()).isEqualTo(100);
        size.succeeded(100);
        assertThat(size.size()).isEqualTo(100);
    }

    @Test
    void halves_what_was_asked_for_down_to_one() {
        size.tooHeavy(30);
        assertThat(size.size()).isEqualTo(15);
        size.tooHeavy(15);
        size.tooHeavy(7);
        size.tooHeavy(3);
        size.tooHeavy(1);
        assertThat(size.size()).isEqualTo(1);
    }

    @Test
    void grows_back_more_slowly_after_something_was_too_heavy() {
        size.tooHeavy(50);
        size.succeeded(25);
        size.succeeded(25);
        assertThat(size.size()).isEqualTo(25);
        size.succeeded(25);
        assertThat(size.size()).isEqualTo(50);
    }

    @Test
    void an_answer_to_less_than_the_present_size_proves_nothing() {
        size.succeeded(49);
        assertThat(size.size()).isEqualTo(50);
    }

    @Test
    void a_late_failure_of_something_larger_makes_nothing_larger() {
        size.tooHeavy(50);
        size.tooHeavy(25);
        size.tooHeavy(50);
        assertThat(size.size()).isEqualTo(12);
    }
}
