package dev.starmirror.adapter.github.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import dev.starmirror.adapter.github.SteppedTime;
import dev.starmirror.domain.port.ReadmeSource;
import dev.starmirror.domain.port.Sleeper;
import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** However many threads ask, as many questions are put at once as there are places, and the others wait. */
class BoundTest {
    private static final int PLACES = 2;
    private static final int QUESTIONS = 200;
    private static final ReadmeRequest REQUEST = new ReadmeRequest(
            new RepositoryId(1), "R_1", new RepositoryName("octo", "cat"), new ReadmeListing.NotSeen());

    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void bounds_the_questions_at_once() throws Exception {
        PairingSource source = new PairingSource();
        ReadmeSource bounded = decorators().around(source, 1);

        List<Future<?>> asked = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            asked.add(threads.submit(() -> bounded.fetch(List.of(REQUEST))));
        }
        for (Future<?> answer : asked) {
            answer.get();
        }

        assertThat(source.most).hasValue(PLACES);
    }

    private static Decorators decorators() {
        SteppedTime time = new SteppedTime();
        return Guice.createInjector(new ResilienceModule(PLACES), new AbstractModule() {
                    @Override
                    protected void configure() {
                        bind(InstantSource.class).toInstance(time);
                        bind(Sleeper.class).toInstance(time);
                        bind(SyncListener.class).toInstance(event -> {});
                    }
                })
                .getInstance(Decorators.class);
    }

    /** Lets a question end once as many have come in as there are places. */
    private static final class PairingSource implements ReadmeSource {
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final CyclicBarrier pair = new CyclicBarrier(PLACES);

        @Override
        public List<ReadmeResult> fetch(List<ReadmeRequest> requests) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            try {
                pair.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
            inside.decrementAndGet();
            return List.of(new ReadmeResult.Failed(requests.get(0).id(), "no matter"));
        }

        @Override
        public List<ReadmeRequest> locate(List<ReadmeRequest> requests) {
            return requests;
        }
    }
}
