package dev.starmirror.benchmarks;

import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One repository by its name, one README by its repository's id. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@SuppressWarnings("NullAway.Init")
public class LookupBenchmark {
    private Turns<RepositoryName> names;
    private Turns<RepositoryId> ids;
    private PlainJdbc jdbc;

    /** Draws the questions. */
    @Setup(Level.Trial)
    public void draw(FilledMirror mirror) throws SQLException {
        Questions questions = mirror.questions();
        names = new Turns<>(questions.names());
        ids = new Turns<>(questions.ids());
        jdbc = new PlainJdbc(Path.of(mirror.database), "SELECT * FROM stars WHERE owner = ? AND name = ?");
    }

    /** Closes the comparison's connection. */
    @TearDown(Level.Trial)
    public void close() throws SQLException {
        jdbc.close();
    }

    @Benchmark
    public Optional<MirroredStar> byName(FilledMirror mirror) {
        return mirror.catalog().find(names.next());
    }

    @Benchmark
    public Optional<String> readmeById(FilledMirror mirror) {
        return mirror.catalog().readme(ids.next());
    }

    @Benchmark
    public int plainJdbcByName() throws SQLException {
        RepositoryName name = names.next();
        return jdbc.ask(String.valueOf(name.owner()), name.name());
    }
}
