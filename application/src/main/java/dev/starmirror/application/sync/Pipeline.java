package dev.starmirror.application.sync;

import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.run.Stage;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/**
 * Carries units from the listing through the fetching of READMEs to the one thread that writes. Everything on the way is bounded, in
 * units and in README bytes: where the disk is slow, fetching waits, and then listing. Used by the run's own thread.
 */
final class Pipeline implements AutoCloseable {
    private static final int KIB = 1024;

    private final ActiveRun run;
    private final ReadmeStage readmes;
    private final WriteStage writes;
    private final Throttle throttle;
    private final ExecutorService fetchers;
    private final ExecutorService writer;
    private final int capacity;
    private final Semaphore units;
    private final int kib;
    private final Semaphore bytes;
    private final FetchWindow window;

    Pipeline(
            ActiveRun run,
            ReadmeStage readmes,
            WriteStage writes,
            Throttle throttle,
            SyncSettings settings,
            RunExecutors executors) {
        this.run = run;
        this.readmes = readmes;
        this.writes = writes;
        this.throttle = throttle;
        this.fetchers = executors.open("readmes", settings.maxConcurrentRequests());
        this.writer = executors.open("writer", 1);
        this.capacity = 2 * settings.maxConcurrentRequests();
        this.units = new Semaphore(capacity);
        this.kib = (int) Math.min(Integer.MAX_VALUE, Math.max(1, settings.readmeBytesInFlight() / KIB));
        this.bytes = new Semaphore(kib);
        this.window = new FetchWindow(throttle.requests(), run.meter().ticker());
    }

    /** Takes a unit, once there is room for it; fetches what it wants, then stores it. */
    void submit(WriteUnit unit) {
        if (throttle.look((double) run.meter().unwritten().now() / capacity)) {
            window.pause();
        }
        window.limit(throttle.requests());
        run.meter().room(units::acquireUninterruptibly);
        int room = (int) Math.min(kib, (unit.expectedBytes() + KIB - 1) / KIB);
        run.meter().room(() -> bytes.acquireUninterruptibly(room));
        run.meter().batches().add(1);
        run.meter().readmeBytes().add((long) room * KIB);
        if (unit.wanted().isEmpty()) {
            store(unit, () -> done(unit, room));
        } else {
            fetchers.execute(() -> fetch(unit, room));
        }
    }

    /** Waits until everything submitted is stored. */
    void drain() {
        awaitEmpty();
        run.proceed();
    }

    /** Lets what is under way end; where the run has been told to stop, only what was already fetched is stored. */
    @Override
    public void close() {
        awaitEmpty();
        fetchers.shutdown();
        writer.shutdown();
    }

    private void awaitEmpty() {
        run.meter().room(() -> units.acquireUninterruptibly(capacity));
        units.release(capacity);
    }

    private void fetch(WriteUnit unit, int room) {
        FetchWindow.Place place = run.meter().entry(window::enter);
        Runnable done = () -> {
            place.close();
            done(unit, room);
        };
        try {
            List<ReadmeResult> results = readmes.fetch(unit.wanted());
            if (unit.page() == null) {
                reportFailed(unit.wanted(), results);
            }
            place.answered();
            store(unit.with(results), done);
        } catch (RuntimeException | Error e) {
            run.stop(e);
            done.run();
        }
    }

    /** What fails while its page is stored is asked for once more at the end of the run; then nobody asks again. */
    private void reportFailed(List<ReadmeRequest> wanted, List<ReadmeResult> results) {
        for (int i = 0; i < wanted.size(); i++) {
            if (results.get(i) instanceof ReadmeResult.Failed failed) {
                run.unread(wanted.get(i).name(), failed.reason());
            }
        }
    }

    private void store(WriteUnit unit, Runnable done) {
        run.meter().unwritten().add(1);
        writer.execute(() -> {
            try {
                run.meter().work(Stage.WRITE, () -> writes.write(unit));
            } catch (RuntimeException | Error e) {
                run.stop(e);
            } finally {
                run.meter().unwritten().add(-1);
                done.run();
            }
        });
    }

    private void done(WriteUnit unit, int room) {
        unit.close();
        run.meter().batches().add(-1);
        run.meter().readmeBytes().add((long) -room * KIB);
        bytes.release(room);
        units.release();
    }
}
