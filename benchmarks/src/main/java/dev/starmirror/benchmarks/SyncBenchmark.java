package dev.starmirror.benchmarks;

import dev.starmirror.adapter.sqlite.SqliteMirror;
import dev.starmirror.application.sync.Cancellation;
import dev.starmirror.application.sync.MirrorPorts;
import dev.starmirror.application.sync.RunExecutors;
import dev.starmirror.application.sync.Scope;
import dev.starmirror.application.sync.SyncRequest;
import dev.starmirror.application.sync.SyncSettings;
import dev.starmirror.application.sync.Synchronizer;
import dev.starmirror.application.testing.AccountModel;
import dev.starmirror.application.testing.ScriptedStarSource;
import dev.starmirror.domain.plan.ReadmePolicy;
import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.run.SyncReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Whole runs of the engine from a source in memory into a mirror on disk: what is left of a sync without a network. By the star. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@SuppressWarnings("NullAway.Init")
public class SyncBenchmark {
    private static final int STARS = 500;

    /** Real stars, whose READMEs are used; given as {@code -p corpus=FILE}. */
    @Param("")
    public String corpus;

    private final ScratchFolder syncedFolder = new ScratchFolder();
    private final ScratchFolder newFolder = new ScratchFolder();
    private ScriptedStarSource source;
    private SqliteMirror synced;
    private SqliteMirror empty;

    /** Makes the account and a mirror that has all of it. */
    @Setup(Level.Trial)
    public void star() throws IOException {
        AccountModel account = new AccountModel();
        long[] id = {0};
        new Corpus(Path.of(corpus)).batches(STARS, STARS, true, batch -> {
            for (ReadmeResult result : batch.readmes()) {
                account.tick();
                account.star(++id[0]);
                if (result instanceof ReadmeResult.Found found) {
                    account.push(id[0], found.readme().text(), true);
                }
            }
        });
        source = new ScriptedStarSource(account);
        synced = Mirror.open(syncedFolder.open().resolve("synced.db"));
        run(synced, new SyncRequest(new Scope.Everything(), ReadmePolicy.FETCH, false));
    }

    /** Makes an empty mirror. */
    @Setup(Level.Invocation)
    public void renew() throws IOException {
        empty = Mirror.open(newFolder.open().resolve("new.db"));
    }

    /** Throws it away. */
    @TearDown(Level.Invocation)
    public void discard() throws IOException {
        empty.close();
        newFolder.close();
    }

    /** Throws the full one away. */
    @TearDown(Level.Trial)
    public void end() throws IOException {
        synced.close();
        syncedFolder.close();
    }

    @Benchmark
    @OperationsPerInvocation(STARS)
    public SyncReport first() {
        return run(empty, SyncRequest.due());
    }

    @Benchmark
    @OperationsPerInvocation(STARS)
    public SyncReport completeListingWithNothingNew() {
        return run(synced, new SyncRequest(new Scope.Everything(), ReadmePolicy.FETCH, false));
    }

    private SyncReport run(SqliteMirror mirror, SyncRequest request) {
        SyncListener silent = event -> {};
        return new Synchronizer(
                        source.ports(),
                        new MirrorPorts(mirror.store(), mirror.backlog(), mirror.journal(), mirror.lock()),
                        SyncSettings.defaults(),
                        InstantSource.system(),
                        duration -> Thread.sleep(duration.toMillis()),
                        silent,
                        RunExecutors.threads(Thread::new))
                .run(request, new Cancellation());
    }
}
