package dev.starmirror.benchmarks;

import dev.starmirror.adapter.sqlite.SqliteMirror;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.star.Account;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
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

/** For comparison, what SQLite takes through JDBC for the like of {@link StoreBenchmark}, in transactions of the same size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@SuppressWarnings("NullAway.Init")
public class BareStoreBenchmark {
    private static final int BATCH = 100;
    private static final int STARS = 3_000;

    /** Real stars, given as {@code -p corpus=FILE}. */
    @Param("")
    public String corpus;

    private final ScratchFolder folder = new ScratchFolder();
    private BareTables tables;
    private BareStars stars;
    private Turns<StoreBatch> batches;
    private long rowid;

    /** Fills the same tables as the product. */
    @Setup(Level.Trial)
    public void fill() throws IOException, SQLException {
        Batches all = new Batches(new Corpus(Path.of(corpus)), STARS, BATCH);
        Path database = folder.open().resolve("mirror.db");
        try (SqliteMirror mirror = Mirror.open(database)) {
            mirror.store().claim(new Account(1, "benchmark"));
            all.first().forEach(mirror.store()::apply);
        }
        batches = new Turns<>(all.first().toList());
        tables = new BareTables(database, BATCH);
        stars = new BareStars(database);
    }

    /** Throws them away. */
    @TearDown(Level.Trial)
    public void discard() throws IOException, SQLException {
        tables.close();
        stars.close();
        folder.close();
    }

    /** Rows of the same table with the same indexes and other star counts, by one upsert each. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public int changedRows() throws SQLException {
        return tables.upsertNext();
    }

    /** The same stars, texts, words and tables as the product's, by hand and in one thread. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public int newStarsWithReadmes() throws SQLException {
        return stars.insert(batches.next());
    }

    /** The READMEs alone, as they are, into an FTS5 table with one column. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long readmesIntoFts5() throws SQLException {
        List<ReadmeResult> readmes = batches.next().readmes();
        tables.insertReadmes(readmes, rowid);
        rowid += readmes.size();
        return rowid;
    }
}
