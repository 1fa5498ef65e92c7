package dev.starmirror.benchmarks;

import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.Sort;
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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The first page of one language and a range of star dates, in each order. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@SuppressWarnings("NullAway.Init")
public class FilterBenchmark {
    /** The order. */
    @Param({"STARRED", "STARS", "UPDATED", "NAME"})
    public Sort sort;

    private Turns<Filters> filters;
    private PlainJdbc jdbc;

    /** Draws the questions. */
    @Setup(Level.Trial)
    public void draw(FilledMirror mirror) throws SQLException {
        filters = new Turns<>(mirror.questions().languagesAndDates());
        jdbc = new PlainJdbc(
                Path.of(mirror.database),
                "SELECT * FROM stars WHERE language = ? AND starred_at >= ? AND starred_at < ? AND status = 'active' ORDER BY "
                        + order()
                        + " LIMIT 30");
    }

    private String order() {
        return switch (sort) {
            case STARS -> "stars DESC";
            case UPDATED -> "updated_at DESC";
            case NAME -> "full_name";
            default -> "starred_at DESC";
        };
    }

    /** Closes the comparison's connection. */
    @TearDown(Level.Trial)
    public void close() throws SQLException {
        jdbc.close();
    }

    @Benchmark
    public List<Hit> firstPage(FilledMirror mirror) {
        return mirror.page(null, filters.next(), sort);
    }

    @Benchmark
    public int plainJdbc() throws SQLException {
        Filters next = filters.next();
        return jdbc.ask(
                next.languages().get(0), String.valueOf(next.starredAfter()), String.valueOf(next.starredBefore()));
    }
}
