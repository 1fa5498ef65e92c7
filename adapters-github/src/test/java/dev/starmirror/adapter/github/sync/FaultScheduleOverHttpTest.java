package dev.starmirror.adapter.github.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.adapter.github.GitHubAdapter;
import dev.starmirror.application.sync.RunExecutors;
import dev.starmirror.application.sync.Scope;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.simulator.fault.Fault;
import dev.starmirror.simulator.fault.RequestKind;
import dev.starmirror.simulator.fault.RetryAfter;
import dev.starmirror.simulator.fault.ScriptedFault;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * Random troubles while the account changes, with the threads of a real run over real sockets: in the end the mirror equals the source,
 * and no limit was broken on the way, that on requests at once among them.
 */
class FaultScheduleOverHttpTest {
    private static final int STARS = 24;
    private static final int RUNS = 8;
    private static @Nullable SimulatedSync shared;

    @BeforeContainer
    static void start() {
        // What the grace forgives here is held to without any by FaultScheduleTest and QuotaGateThreadsTest.
        shared = new SimulatedSync(
                options -> options.withStars(STARS).withAnnouncementGrace(Duration.ofSeconds(1)),
                GitHubAdapter.TOKEN,
                null,
                RunExecutors.threads(Executors.defaultThreadFactory()));
    }

    @AfterContainer
    static void stop() {
        bench().close();
    }

    @Property(tries = 150)
    void ends_equal_to_the_source(
            @ForAll("schedules") List<ScriptedFault> first, @ForAll("schedules") List<ScriptedFault> second) {
        SimulatedSync bench = bench();
        bench.restart();
        first.forEach(bench.simulator.faults()::add);
        settle();
        bench.assertEqualToSource();

        var stars = bench.simulator.account().stars();
        bench.simulator
                .account()
                .unstar(stars.get(stars.size() / 2).repository().id());
        bench.simulator.starNew(1);
        second.forEach(bench.simulator.faults()::add);
        settle();
        bench.simulator.faults().clear();
        bench.sync(new Scope.Everything());

        bench.assertEqualToSource();
        bench.assertNoViolations();
    }

    @Provide
    Arbitrary<List<ScriptedFault>> schedules() {
        Arbitrary<Fault> faults = Arbitraries.of(
                new Fault.ErrorPage(502, Duration.ZERO),
                new Fault.ErrorPage(503, Duration.ZERO),
                new Fault.ServerError(),
                new Fault.ConnectionReset(),
                new Fault.DroppedBody(),
                new Fault.MalformedJson(),
                new Fault.EmptyBody(),
                new Fault.PrimaryLimit(),
                new Fault.SecondaryLimit(403, RetryAfter.SECONDS, Duration.ofSeconds(45)),
                new Fault.SecondaryLimit(429, RetryAfter.NONE, Duration.ofSeconds(60)),
                new Fault.SecondaryLimit(200, RetryAfter.DATE, Duration.ofSeconds(30)),
                new Fault.ResourceLimits(2),
                new Fault.StuckCursor(),
                new Fault.ShortPage(2));
        Arbitrary<RequestKind> kinds =
                Arbitraries.of(RequestKind.PROBE, RequestKind.STARS_PAGE, RequestKind.README_BATCH, RequestKind.LOOKUP);
        Arbitrary<ScriptedFault> scripted = Combinators.combine(
                        faults,
                        kinds,
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(1, 3))
                .as((fault, kind, skip, times) -> new ScriptedFault(fault, EnumSet.of(kind), skip, times));
        return scripted.list().ofMaxSize(4);
    }

    /** Runs until nothing is left to do, as a scheduler would. */
    private static void settle() {
        SyncOutcome outcome = bench().sync().outcome();
        for (int run = 1; run < RUNS && !(outcome instanceof SyncOutcome.Completed); run++) {
            if (outcome instanceof SyncOutcome.UpToDate) {
                return;
            }
            assertThat(outcome).isInstanceOf(SyncOutcome.Incomplete.class);
            bench().time.pass(Duration.ofHours(1).plusSeconds(1));
            outcome = bench().sync().outcome();
        }
        assertThat(outcome).isNotInstanceOf(SyncOutcome.Incomplete.class);
    }

    private static SimulatedSync bench() {
        SimulatedSync bench = shared;
        if (bench == null) {
            throw new IllegalStateException("Not started");
        }
        return bench;
    }
}
