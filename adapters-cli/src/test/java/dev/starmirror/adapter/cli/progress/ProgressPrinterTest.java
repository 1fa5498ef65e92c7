package dev.starmirror.adapter.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.adapter.cli.program.StandardOutput;
import dev.starmirror.adapter.cli.program.Terminal;
import dev.starmirror.application.testing.ManualClock;
import dev.starmirror.application.testing.Samples;
import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.quota.Resource;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.RunMetrics;
import dev.starmirror.domain.run.Skip;
import dev.starmirror.domain.run.SourceUsage;
import dev.starmirror.domain.run.SyncEvent;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.run.SyncTally;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressPrinterTest {
    private final ManualClock clock = new ManualClock(Samples.EPOCH);
    private final StringWriter err = new StringWriter();

    @Test
    void a_terminal_sees_count_share_rate_eta_and_quota_in_one_line() {
        ProgressPrinter printer = printer(true, false);

        printer.on(started(1_000));
        printer.on(quota(4_812));
        clock.advance(Duration.ofSeconds(2));
        printer.on(stored(100, 100));

        assertThat(lastLine()).isEqualTo("100 of 1,000 stars · 10 % · 50/s · ETA 0:18 · quota 4,812 of 5,000");
    }

    @Test
    void the_line_is_written_over_and_gone_in_the_end() {
        ProgressPrinter printer = printer(true, false);

        printer.on(started(1_000));
        clock.advance(Duration.ofSeconds(1));
        printer.on(stored(100, 100));
        printer.on(finished());

        assertThat(err.toString()).endsWith("\r\u001b[K");
        assertThat(err.toString().chars().filter(c -> c == '\n')).hasSize(1);
    }

    @Test
    void the_line_is_not_written_more_than_ten_times_a_second() {
        ProgressPrinter printer = printer(true, false);
        printer.on(started(1_000));
        err.getBuffer().setLength(0);

        for (int i = 1; i <= 100; i++) {
            clock.advance(Duration.ofMillis(10));
            printer.on(stored(1, i));
        }

        assertThat(err.toString().split("\r", -1)).hasSizeLessThanOrEqualTo(11);
    }

    @Test
    void a_file_gets_a_plain_line_now_and_then() {
        ProgressPrinter printer = printer(false, false);

        printer.on(started(1_000));
        for (int i = 1; i <= 25; i++) {
            clock.advance(Duration.ofSeconds(1));
            printer.on(stored(10, i * 10L));
        }

        assertThat(err.toString()).doesNotContain("\r", "\u001b").hasLineCount(3);
        assertThat(err.toString()).startsWith("Mirroring 1,000 stars of octocat");
    }

    @Test
    void waiting_is_a_countdown_with_its_reason() {
        ProgressPrinter printer = printer(true, false);

        printer.on(started(1_000));
        printer.on(waiting(Duration.ofSeconds(61)));
        assertThat(lastLine()).isEqualTo("waiting 1:01: the limit is renewed");
        clock.advance(Duration.ofSeconds(1));
        printer.on(waiting(Duration.ofSeconds(60)));
        assertThat(lastLine()).isEqualTo("waiting 1:00: the limit is renewed");
    }

    @Test
    void a_file_is_told_of_a_wait_at_once_but_not_of_every_second() {
        ProgressPrinter printer = printer(false, false);
        printer.on(started(1_000));

        for (int left = 9; left > 0; left--) {
            printer.on(waiting(Duration.ofSeconds(left)));
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(err.toString()).hasLineCount(2).contains("waiting 0:09");
    }

    @Test
    void a_file_is_told_of_many_short_waits_now_and_then() {
        ProgressPrinter printer = printer(false, false);
        printer.on(started(1_000));

        for (int i = 1; i <= 20; i++) {
            printer.on(waiting(Duration.ofSeconds(1)));
            clock.advance(Duration.ofSeconds(1));
            printer.on(stored(10, i * 10L));
        }

        assertThat(err.toString().lines().filter(line -> line.startsWith("waiting")))
                .hasSize(1);
        assertThat(err.toString()).hasLineCount(4);
    }

    @Test
    void nobody_is_told_of_a_wait_that_is_over_at_once() {
        ProgressPrinter printer = printer(false, false);
        printer.on(started(1_000));

        printer.on(waiting(Duration.ofMillis(999)));

        assertThat(err.toString()).hasLineCount(1).doesNotContain("waiting");
    }

    @Test
    void what_is_left_out_is_always_said_and_steps_only_to_who_wants_them() {
        ProgressPrinter printer = printer(false, false);
        printer.on(new SyncEvent.Skipped(new Skip("octo/\u001b[31mx", "it cannot be read")));
        printer.on(new SyncEvent.PageListed(50, 50));
        assertThat(err.toString()).isEqualToIgnoringNewLines("left out octo/x: it cannot be read");

        ProgressPrinter verbose = printer(false, true);
        verbose.on(new SyncEvent.PageListed(50, 50));
        assertThat(err.toString()).contains("listed a page of 50 stars");
    }

    @Test
    void what_is_asked_again_and_again_is_told_to_everybody() {
        ProgressPrinter printer = printer(false, false);

        for (int attempt = 1; attempt <= 3; attempt++) {
            printer.on(new SyncEvent.Retried("a page", attempt, "502"));
        }

        assertThat(err.toString()).isEqualToIgnoringNewLines("asking again (a page, attempt 3): 502");
    }

    @Test
    void a_narrow_terminal_sees_what_matters_most() {
        assertThat(lineWithin(60)).isEqualTo("100 of 1,000 stars · 10 % · ETA 0:18 · quota 4,812 of 5,000");
        assertThat(lineWithin(40)).isEqualTo("100 of 1,000 stars · 10 % · ETA 0:18");
        assertThat(lineWithin(34)).isEqualTo("100 of 1,000 stars · ETA 0:18");
        assertThat(lineWithin(20)).isEqualTo("100 of 1,000 stars ");
    }

    private String lineWithin(int columns) {
        ProgressPrinter printer = printer(true, false, columns);
        printer.on(started(1_000));
        printer.on(quota(4_812));
        printer.on(new SyncEvent.ReadmesFetched(50, 40));
        clock.advance(Duration.ofSeconds(2));
        printer.on(stored(100, 100));
        return lastLine();
    }

    private ProgressPrinter printer(boolean terminal, boolean verbose) {
        return printer(terminal, verbose, 100);
    }

    private ProgressPrinter printer(boolean terminal, boolean verbose, int columns) {
        PrintWriter writer = new PrintWriter(err);
        return ProgressPrinter.on(
                new Terminal(StandardOutput.to(writer), writer, terminal, terminal, columns, false), clock, verbose);
    }

    private String lastLine() {
        String all = err.toString();
        String line = all.substring(all.lastIndexOf("\u001b[K") + 3);
        assertThat(line).startsWith("\u001b[?7l").endsWith("\u001b[?7h");
        return line.substring(5, line.length() - 5);
    }

    private static SyncEvent started(long expected) {
        return new SyncEvent.Started(new RunId(1), Samples.ACCOUNT, SyncMode.INITIAL, expected, false);
    }

    private static SyncEvent stored(int stars, long listed) {
        return new SyncEvent.BatchStored(stars, new SyncTally(listed, listed, 0, 0, 0, 0, 0, 0));
    }

    private static SyncEvent quota(long remaining) {
        return new SyncEvent.QuotaSeen(new RateLimit(Resource.GRAPHQL, 5_000, remaining, Samples.EPOCH));
    }

    private static SyncEvent waiting(Duration left) {
        return new SyncEvent.Waiting(left, "the limit is renewed");
    }

    private static SyncEvent finished() {
        return new SyncEvent.Finished(new SyncReport(
                new RunId(1),
                Samples.ACCOUNT,
                SyncMode.INITIAL,
                new SyncOutcome.Completed(),
                SyncTally.ZERO,
                SourceUsage.NONE,
                List.of(),
                RunMetrics.NONE,
                Samples.EPOCH,
                Samples.EPOCH));
    }
}
