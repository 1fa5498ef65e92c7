package dev.starmirror.application.sync;

import dev.starmirror.domain.port.RunLock;
import dev.starmirror.domain.port.Sleeper;
import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.run.SyncEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run's turn on the mirror. A run that somebody waits for goes ahead of one in the background, which has to make way within one batch.
 * Taken and closed by the run's own thread; the rest is safe for use by several threads.
 */
final class Turn implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** Longer than a request of the other run can last: who has not made way by then does not live any more. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunLock lock;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private volatile RunLock.@Nullable Lease lease;
    private volatile Runnable whenWanted = () -> {};

    Turn(RunLock lock, InstantSource clock, Sleeper sleeper) {
        this.lock = lock;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /**
     * Takes the lock. Returns without it for a run that stores nothing, and where somebody asked to stop meanwhile.
     *
     * @param events is told where another run makes way
     */
    void take(SyncRequest request, Cancellation cancellation, SyncListener events) {
        if (!request.dryRun()) {
            lease = request.background() ? lock.acquireInBackground() : claim(cancellation, events);
        }
    }

    /** Does that whenever {@link #look} finds that the run has to make way. */
    void watch(Runnable action) {
        whenWanted = action;
    }

    /** Whether the run has to make way. */
    boolean wanted() {
        RunLock.Lease held = lease;
        return held != null && held.wanted();
    }

    /** Wakes a run that has to make way and waits for something that takes long. */
    void look() {
        if (wanted()) {
            whenWanted.run();
        }
    }

    @Override
    public void close() {
        RunLock.Lease held = lease;
        if (held != null) {
            held.close();
        }
    }

    private RunLock.@Nullable Lease claim(Cancellation cancellation, SyncListener events) {
        try (RunLock.Claim claim = lock.claim()) {
            Optional<RunLock.Lease> taken = claim.take();
            if (taken.isEmpty()) {
                events.on(new SyncEvent.Noticed(List.of("A background sync of this mirror makes way.")));
            }
            Instant deadline = clock.instant().plus(PATIENCE);
            while (taken.isEmpty() && !cancellation.requested()) {
                if (!clock.instant().isBefore(deadline)) {
                    // Tells who it is.
                    return lock.acquire();
                }
                sleeper.sleep(BETWEEN_LOOKS);
                taken = claim.take();
            }
            return taken.orElse(null);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return lock.acquire();
        }
    }
}
