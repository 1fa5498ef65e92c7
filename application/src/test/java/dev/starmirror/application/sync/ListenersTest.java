package dev.starmirror.application.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.testing.RecordingListener;
import dev.starmirror.application.testing.SameThreadExecutors;
import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.run.SyncEvent;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ListenersTest {
    private static final SyncEvent EVENT = new SyncEvent.PageListed(1, 2);

    private final RecordingListener own = new RecordingListener();
    private final Listeners listeners = Listeners.of(own);
    private final EventRelay run = listeners.open(new SameThreadExecutors().open("events", 1), event -> {});

    @Test
    void a_registered_listener_is_not_kept_alive() throws InterruptedException {
        ReferenceQueue<SyncListener> collected = new ReferenceQueue<>();
        PhantomReference<SyncListener> forgotten = register(new RecordingListener(), collected);
        // A collector may leave something for the next time, but not for ever.
        Object reference = null;
        for (int i = 0; reference == null && i < 50; i++) {
            System.gc();
            reference = collected.remove(100);
        }
        assertThat(reference).isSameAs(forgotten);
        run.on(EVENT);
        assertThat(own.events()).containsExactly(EVENT);
    }

    @Test
    void a_listener_hears_as_long_as_somebody_holds_it() {
        RecordingListener held = new RecordingListener();
        listeners.register(held);
        System.gc();
        run.on(EVENT);
        System.gc();
        run.on(EVENT);
        assertThat(held.events()).containsExactly(EVENT, EVENT);
    }

    @Test
    void one_that_fails_harms_nobody_else() {
        RecordingListener behind = new RecordingListener();
        SyncListener failing = event -> {
            throw new IllegalStateException("a listener's bug");
        };
        listeners.register(failing);
        listeners.register(behind);
        listeners.on(EVENT);
        assertThat(own.events()).containsExactly(EVENT);
        assertThat(behind.events()).containsExactly(EVENT);
        assertThat(failing).isNotNull();
    }

    @Test
    void outside_of_a_run_nobody_hears_anything() {
        listeners.close(run);
        listeners.on(EVENT);
        assertThat(own.events()).isEmpty();
    }

    /** What the source tells from the threads of its requests waits in the same queue as what the run tells. */
    @Test
    void events_of_all_threads_come_one_at_a_time_and_a_slow_listener_holds_up_none_of_them()
            throws InterruptedException {
        listeners.close(run);
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger mostInside = new AtomicInteger();
        AtomicInteger heard = new AtomicInteger();
        SyncListener slow = event -> {
            mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
            first.countDown();
            await(told);
            heard.incrementAndGet();
            inside.decrementAndGet();
        };
        listeners.register(slow);
        EventRelay relay = listeners.open(Executors.newSingleThreadExecutor(), event -> {});
        ExecutorService sources = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 100; i++) {
            sources.execute(() -> listeners.on(EVENT));
            relay.on(EVENT);
        }
        await(first);
        sources.shutdown();
        // All of them are done while the listener still sits on the first event.
        assertThat(sources.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        told.countDown();
        listeners.close(relay);
        assertThat(heard).hasValue(200);
        assertThat(mostInside).hasValue(1);
        relay.on(EVENT);
        assertThat(heard).hasValue(200);
        assertThat(slow).isNotNull();
    }

    /** In a method of its own, so that no local variable of the test keeps the listener. */
    private PhantomReference<SyncListener> register(SyncListener listener, ReferenceQueue<SyncListener> queue) {
        listeners.register(listener);
        return new PhantomReference<>(listener, queue);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
