package dev.starmirror.application.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.testing.SameThreadExecutors;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.run.SyncTally;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The process dies at one transaction, at each in turn, before or after it is stored; the next process finishes the run. */
class DeathAtEveryTransactionTest {
    private static final int STARS = 30;

    @ParameterizedTest
    @CsvSource({"1, 1, false", "1, 1, true", "4, 1, false", "4, 1, true", "4, 1000, false", "20, 150, true"})
    void nothing_is_lost_or_counted_twice(int width, long readmeBytes, boolean stored) {
        SyncSettings settings = new SyncSettings(2, width, 2, 1 << 16, readmeBytes, Duration.ofDays(1));
        everyTransaction(settings, stored, true);
    }

    @Test
    void nothing_is_stored_behind_a_transaction_that_failed_alone() {
        everyTransaction(new SyncSettings(2, 4, 2, 1 << 16, 1, Duration.ofDays(1)), false, false);
    }

    private static void everyTransaction(SyncSettings settings, boolean stored, boolean forGood) {
        int transaction = 1;
        while (fails(settings, transaction, stored, forGood)) {
            transaction++;
        }
        assertThat(transaction).as("transactions of a run").isGreaterThan(5);
    }

    /** Whether the run had that many transactions at all. */
    private static boolean fails(SyncSettings settings, int transaction, boolean stored, boolean forGood) {
        SyncBench bench = new SyncBench().stars(1, STARS);
        int[] transactions = {0};
        boolean[] dead = {false};
        bench.mirror.gate(after -> {
            transactions[0] += after ? 0 : 1;
            boolean now = transactions[0] == transaction && after == stored;
            dead[0] |= now;
            if (now || (forGood && dead[0])) {
                throw new MirrorException(new MirrorFailure.Inaccessible("The process is dead"));
            }
        });
        sync(bench, settings);
        bench.mirror.revive();
        SyncReport report = sync(bench, settings);
        assertThat(bench.mirrored()).as("death at %d", transaction).isEqualTo(bench.expected());
        if (report != null && report.outcome() instanceof SyncOutcome.Completed && dead[0]) {
            assertThat(report.tally())
                    .as("death at %d", transaction)
                    .isEqualTo(new SyncTally(STARS, STARS, 0, 0, 0, 0, 23, 7));
        }
        return dead[0];
    }

    private static @Nullable SyncReport sync(SyncBench bench, SyncSettings settings) {
        try {
            return bench.synchronizer(settings, event -> {}, new SameThreadExecutors())
                    .run(SyncRequest.due(), new Cancellation());
        } catch (MirrorException died) {
            return null;
        }
    }
}
