package dev.starmirror.benchmarks;

import dev.starmirror.adapter.sqlite.SqliteMirror;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.star.Account;
import java.io.IOException;
import java.nio.file.Path;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Storing, by the repository, in batches of 100, each a transaction of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@SuppressWarnings("NullAway.Init")
public class StoreBenchmark {
    private static final int BATCH = 100;
    private static final int STARS = 3_000;

    /** Real stars, given as {@code -p corpus=FILE}. */
    @Param("")
    public String corpus;

    private final ScratchFolder folder = new ScratchFolder();
    private SqliteMirror mirror;
    private Batches batches;

    /** Fills a mirror. */
    @Setup(Level.Trial)
    public void fill() throws IOException {
        batches = new Batches(new Corpus(Path.of(corpus)), STARS, BATCH);
        mirror = Mirror.open(folder.open().resolve("mirror.db"));
        mirror.store().claim(new Account(1, "benchmark"));
        batches.first().forEach(mirror.store()::apply);
    }

    /** Throws it away. */
    @TearDown(Level.Trial)
    public void discard() throws IOException {
        mirror.close();
        folder.close();
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public StoreBatch changedRows() {
        StoreBatch batch = batches.changed();
        mirror.store().apply(batch);
        return batch;
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public StoreBatch newStarsWithReadmes() {
        StoreBatch batch = batches.added();
        mirror.store().apply(batch);
        return batch;
    }
}
