package dev.starmirror.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.starmirror.adapter.sqlite.SqliteMirror;
import dev.starmirror.domain.star.Account;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Searches find what people mean: held over real stars by queries that were judged before they were asked. */
class RelevanceTest {
    /** A little under what was measured; docs/performance.md says how much that was. */
    private static final double LOWEST_MEAN_RECIPROCAL_RANK = 0.97;

    private static final double LOWEST_SUCCESS_AT_3 = 0.97;

    private static final int LOWEST_FIRST_OF_200_NAMES = 195;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void answers_the_judged_queries() throws IOException {
        Optional<Path> corpus = SharedFiles.find("corpus/stars.jsonl.gz");
        assumeTrue(corpus.isPresent(), "skipped: there are no real stars at ../shared/corpus/stars.jsonl.gz");
        try (SqliteMirror mirror = Mirror.open(folder.resolve("stars.db"))) {
            mirror.store().claim(new Account(1, "benchmark"));
            new Corpus(corpus.orElseThrow())
                    .batches(6_846, 200, true, stars -> mirror.store().apply(stars));

            Relevance relevance = Relevance.of(mirror.catalog());

            System.out.println(relevance.summary());
            KnownNames names = KnownNames.of(mirror.catalog(), 200);
            System.out.println(names.summary());
            assertThat(names.first()).as(names.summary()).isGreaterThan(LOWEST_FIRST_OF_200_NAMES);
            assertThat(relevance.judgements()).hasSize(40);
            assertThat(relevance.meanReciprocalRank()).as(relevance.table()).isGreaterThan(LOWEST_MEAN_RECIPROCAL_RANK);
            assertThat(relevance.successAt3()).as(relevance.table()).isGreaterThan(LOWEST_SUCCESS_AT_3);
        }
    }
}
