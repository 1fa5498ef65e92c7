package dev.starmirror.benchmarks;

import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.star.RepositoryName;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The same questions while nothing writes, beside a process that writes at the pace of a sync, and beside one that writes without a
 * pause. Writes into the mirror: give it a copy.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@SuppressWarnings("NullAway.Init")
public class BesideWriterBenchmark {
    /** Who writes meanwhile: at which pace, and whether started with the priority that the launcher gives a sync or with the usual one. */
    public enum Writer {
        NOBODY(null, false),
        SYNC(BusyWriter.Pace.SYNC, true),
        CEASELESS(BusyWriter.Pace.CEASELESS, true),
        PLAIN_SYNC(BusyWriter.Pace.SYNC, false),
        PLAIN_CEASELESS(BusyWriter.Pace.CEASELESS, false);

        private final BusyWriter.@Nullable Pace pace;
        private final boolean givesWay;

        Writer(BusyWriter.@Nullable Pace pace, boolean givesWay) {
            this.pace = pace;
            this.givesWay = givesWay;
        }

        private @Nullable WriterProcess start(String database) throws IOException {
            return pace == null ? null : new WriterProcess(database, pace, givesWay);
        }
    }

    /** Who writes meanwhile. */
    @Param
    public Writer writer;

    private Turns<RepositoryName> names;
    private Turns<Filters> filters;
    private Turns<String> words;
    private @Nullable WriterProcess busy;

    /** Draws the questions and begins to write. */
    @Setup(Level.Trial)
    public void begin(FilledMirror mirror) throws IOException {
        Questions questions = mirror.questions();
        names = new Turns<>(questions.names());
        filters = new Turns<>(questions.languagesAndDates());
        words = new Turns<>(questions.readmeWords());
        busy = writer.start(mirror.database);
    }

    /** Stops writing. */
    @TearDown(Level.Trial)
    public void end() throws IOException, InterruptedException {
        if (busy != null) {
            busy.close();
        }
    }

    @Benchmark
    public Optional<MirroredStar> lookup(FilledMirror mirror) {
        return mirror.catalog().find(names.next());
    }

    @Benchmark
    public List<Hit> filter(FilledMirror mirror) {
        return mirror.page(null, filters.next(), Sort.STARRED);
    }

    @Benchmark
    public List<Hit> search(FilledMirror mirror) {
        return mirror.page(words.next(), Filters.NONE, Sort.RELEVANCE);
    }
}
