package dev.starmirror.benchmarks;

import dev.starmirror.adapter.sqlite.search.ParsedQuery;
import dev.starmirror.adapter.sqlite.search.QueryParser;
import dev.starmirror.domain.plan.BatchPlan;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.plan.ChangePlanner;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.plan.ReadmePolicy;
import dev.starmirror.domain.plan.StoredStar;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeState;
import dev.starmirror.domain.star.Fingerprint;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.StarStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.openjdk.jmh.annotations.Warmup;

/** What a sync computes for each repository beside asking and storing, and what a search computes before it asks SQLite. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@SuppressWarnings("NullAway.Init")
public class PlanBenchmark {
    private static final int PAGE = 100;

    /** Real stars, given as {@code -p corpus=FILE}. */
    @Param("")
    public String corpus;

    private List<ListedStar> page;
    private Map<RepositoryId, StoredStar> stored;
    private Turns<ListedStar> stars;
    private Turns<JudgedQuery> queries;

    /** Reads a page that the mirror already has. */
    @Setup(Level.Trial)
    public void read() throws IOException {
        page = new ArrayList<>();
        new Corpus(Path.of(corpus))
                .batches(
                        PAGE,
                        PAGE,
                        true,
                        batch -> batch.changes().stream()
                                .filter(Change.New.class::isInstance)
                                .map(Change.New.class::cast)
                                .forEach(change -> page.add(change.listed())));
        stored =
                page.stream().map(PlanBenchmark::stored).collect(Collectors.toMap(StoredStar::id, Function.identity()));
        stars = new Turns<>(page);
        queries = new Turns<>(JudgedQuery.all());
    }

    private static StoredStar stored(ListedStar star) {
        boolean located = star.readme() instanceof ReadmeListing.Located;
        return new StoredStar(
                star.id(),
                Fingerprint.of(star.star()),
                StarStatus.ACTIVE,
                star.star().starredAt(),
                star.star().repository().timeline().pushedAt(),
                located ? ReadmeState.PRESENT : ReadmeState.ABSENT,
                star.readme() instanceof ReadmeListing.Located where
                        ? where.location().oid()
                        : null,
                false);
    }

    @Benchmark
    public Fingerprint fingerprint() {
        return Fingerprint.of(stars.next().star());
    }

    /** By the repository: a page in which nothing changed. */
    @Benchmark
    @OperationsPerInvocation(PAGE)
    public BatchPlan planUnchanged() {
        return ChangePlanner.plan(page, stored, ReadmePolicy.FETCH);
    }

    @Benchmark
    public ParsedQuery parseQuery() {
        return QueryParser.parse(queries.next().text());
    }
}
