package dev.starmirror.bootstrap.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.run.Wait;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ContentionMeterTest {
    private final ContentionMeter meter = ContentionMeter.ofProcess();
    private final Object monitor = new Object();

    @Test
    void counts_how_long_a_thread_was_blocked_while_it_lives_and_after() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        Thread thread = meter.thread(() -> {
            synchronized (monitor) {
                entered.countDown();
            }
            await(seen);
        });
        synchronized (monitor) {
            thread.start();
            awaitBlocked(thread);
            spin(Duration.ofMillis(20));
        }
        await(entered);
        assertThat(locked()).isGreaterThan(Duration.ofMillis(15));
        seen.countDown();
        thread.join();
        assertThat(locked()).isGreaterThan(Duration.ofMillis(15)).isLessThan(Duration.ofSeconds(30));
        assertThat(thread.isDaemon()).isTrue();
    }

    @Test
    void threads_that_nobody_holds_up_wait_for_nothing() throws InterruptedException {
        Thread thread = meter.thread(() -> spin(Duration.ofMillis(5)));
        thread.start();
        thread.join();
        meter.join(Thread.currentThread());
        assertThat(locked()).isLessThan(Duration.ofMillis(5));
    }

    private Duration locked() {
        return meter.waited().of(Wait.LOCK);
    }

    private static void awaitBlocked(Thread thread) {
        while (thread.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
    }

    private static void spin(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
