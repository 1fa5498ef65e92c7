package dev.starmirror.benchmarks;

import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.Sort;
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
import org.openjdk.jmh.annotations.Warmup;

/** The first page of a search, with snippets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@SuppressWarnings("NullAway.Init")
public class SearchBenchmark {
    /** What is typed. */
    public enum Kind {
        README_WORD,
        WORD,
        WORD_IN_LANGUAGE_AND_DATES,
        WORD_ABOVE_1000_STARS,
        WORD_BY_STARS,
        TWO_WORDS,
        PREFIX,
        README_PREFIX
    }

    record Question(String text, Filters filters, Sort sort) {}

    /** What is typed. */
    @Param
    public Kind kind;

    private Turns<Question> questions;

    /** Draws the questions. */
    @Setup(Level.Trial)
    public void draw(FilledMirror mirror) {
        Questions drawn = mirror.questions();
        boolean readme = kind == Kind.README_WORD || kind == Kind.README_PREFIX;
        List<String> words = readme ? drawn.readmeWords() : drawn.descriptionWords();
        questions =
                new Turns<>(words.stream().map(word -> question(word, drawn)).toList());
    }

    private Question question(String word, Questions drawn) {
        String prefix = word.substring(0, 3) + "*";
        return switch (kind) {
            case README_WORD, WORD -> new Question(word, Filters.NONE, Sort.RELEVANCE);
            case WORD_IN_LANGUAGE_AND_DATES -> new Question(word, drawn.languageAndDate(), Sort.RELEVANCE);
            case WORD_ABOVE_1000_STARS -> new Question(word + " stars:>1000", Filters.NONE, Sort.RELEVANCE);
            case WORD_BY_STARS -> new Question(word, Filters.NONE, Sort.STARS);
            case TWO_WORDS -> new Question(word + " " + drawn.descriptionWord(), Filters.NONE, Sort.RELEVANCE);
            case PREFIX, README_PREFIX -> new Question(prefix, Filters.NONE, Sort.RELEVANCE);
        };
    }

    @Benchmark
    public List<Hit> firstPage(FilledMirror mirror) {
        Question question = questions.next();
        return mirror.page(question.text(), question.filters(), question.sort());
    }
}
