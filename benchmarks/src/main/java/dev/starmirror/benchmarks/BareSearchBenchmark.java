package dev.starmirror.benchmarks;

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

/** For comparison: the same words asked of the same index by FTS5's own ranking, through JDBC, without filters, rows or snippets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@SuppressWarnings("NullAway.Init")
public class BareSearchBenchmark {
    /** What is typed, as in {@link SearchBenchmark}. */
    @Param({"README_WORD", "WORD", "TWO_WORDS", "README_PREFIX"})
    public SearchBenchmark.Kind kind;

    private Turns<String> expressions;
    private PlainJdbc jdbc;

    /** Draws the questions. */
    @Setup(Level.Trial)
    public void draw(FilledMirror mirror) throws SQLException {
        Questions questions = mirror.questions();
        expressions = new Turns<>(
                switch (kind) {
                    case README_WORD -> quoted(questions.readmeWords());
                    case README_PREFIX ->
                        questions.readmeWords().stream()
                                .map(word -> '"' + word.substring(0, 3) + "\" *")
                                .toList();
                    case TWO_WORDS ->
                        questions.descriptionWords().stream()
                                .map(word -> '"' + word + "\" \"" + questions.descriptionWord() + '"')
                                .toList();
                    default -> quoted(questions.descriptionWords());
                });
        jdbc = new PlainJdbc(
                Path.of(mirror.database),
                "SELECT rowid FROM repository_search WHERE repository_search MATCH ? ORDER BY rank LIMIT 30");
    }

    private static List<String> quoted(List<String> words) {
        return words.stream().map(word -> '"' + word + '"').toList();
    }

    /** Closes the connection. */
    @TearDown(Level.Trial)
    public void close() throws SQLException {
        jdbc.close();
    }

    @Benchmark
    public int bareFts5() throws SQLException {
        return jdbc.ask(expressions.next());
    }
}
