package dev.starmirror.adapter.github.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.sync.Scope;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncOutcome.Cause;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.simulator.account.RepositoryFile;
import dev.starmirror.simulator.fault.Fault;
import dev.starmirror.simulator.fault.RequestKind;
import dev.starmirror.simulator.fault.ScriptedFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which GitHub fails, at every place where it can, against the real run: the mirror ends equal, or says why not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultMatrixTest {
    private static final int STARS = 60;
    private static final Duration PAST_ANY_WINDOW = Duration.ofHours(2);

    /** Where the fault strikes. */
    private enum Place {
        PROBE(RequestKind.PROBE, 0),
        FIRST_PAGE(RequestKind.STARS_PAGE, 0),
        MIDDLE_PAGE(RequestKind.STARS_PAGE, 1),
        LAST_PAGE(RequestKind.STARS_PAGE, 3),
        README_BATCH(RequestKind.README_BATCH, 1),
        LOCATE(RequestKind.LOCATE, 0);

        private final RequestKind kind;
        private final int skip;

        Place(RequestKind kind, int skip) {
            this.kind = kind;
            this.skip = skip;
        }

        ScriptedFault strike(Fault fault) {
            return new ScriptedFault(fault, EnumSet.of(kind), skip, 1);
        }
    }

    private SimulatedSync bench;

    @BeforeAll
    void start() {
        bench = new SimulatedSync(STARS);
        var account = bench.simulator.account();
        account.changeReadme(
                account.stars().get(13).repository().id(), RepositoryFile.of("docs/ReadMe.org", "* Hidden away"));
        account.changeReadme(account.stars().get(31).repository().id(), null);
    }

    @AfterAll
    void stop() {
        bench.close();
    }

    static Stream<Arguments> healing() {
        return Stream.of(Place.values())
                .flatMap(place -> Faults.transients().stream().map(fault -> Arguments.of(place, fault)));
    }

    static Stream<Arguments> stopping() {
        return Stream.of(Place.values())
                .flatMap(place -> Faults.lasting().stream().map(fault -> Arguments.of(place, fault)));
    }

    static Stream<Arguments> lying() {
        return Stream.of(Place.FIRST_PAGE, Place.MIDDLE_PAGE, Place.LAST_PAGE)
                .flatMap(place -> Faults.lies().stream().map(fault -> Arguments.of(place, fault)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("healing")
    void heals_by_itself(Place place, Fault fault) {
        SyncReport report = run(place.strike(fault));

        assertThat(report.outcome()).isInstanceOf(SyncOutcome.Completed.class);
        bench.assertEqualToSource();
        assertThat(bench.simulator.faults().pending()).isZero();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("stopping")
    void stops_with_the_reason_and_goes_on_later(Place place, Fault fault) {
        SyncReport stopped = run(place.strike(fault));

        assertThat(cause(stopped)).isEqualTo(fault instanceof Fault.PrimaryLimit ? Cause.QUOTA : Cause.CREDENTIALS);
        bench.time.pass(PAST_ANY_WINDOW);
        assertThat(bench.sync().outcome()).isInstanceOf(SyncOutcome.Completed.class);
        bench.assertEqualToSource();
        bench.assertNoViolations();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lying")
    void is_not_taken_in(Place place, Fault fault) {
        run(place.strike(fault));
        bench.time.pass(PAST_ANY_WINDOW);
        SyncReport second = bench.sync();

        assertThat(second.outcome()).isNotInstanceOf(SyncOutcome.Failed.class);
        assertThat(second.tally().removed()).isZero();
        bench.assertEqualToSource();
        bench.assertNoViolations();
    }

    @Test
    void steps_over_the_one_repository_that_no_page_can_bear() {
        var poisonous = bench.simulator.account().stars().get(27).repository();
        SyncReport report = run(ScriptedFault.always(new Fault.Poisonous(poisonous.fullName())));

        assertThat(report.outcome()).isInstanceOf(SyncOutcome.Completed.class);
        assertThat(report.skipped())
                .singleElement()
                .satisfies(skip -> assertThat(skip.reason()).isNotBlank());
        var expected = bench.listed();
        expected.remove(poisonous.id());
        assertThat(bench.mirrored()).isEqualTo(expected);

        bench.simulator.faults().clear();
        bench.sync(new Scope.Everything());
        bench.assertEqualToSource();
    }

    @Test
    void asks_for_less_where_that_is_all_GitHub_answers() {
        SyncReport report = run(ScriptedFault.always(new Fault.TooManyRepositories(3)));

        assertThat(report.outcome()).isInstanceOf(SyncOutcome.Completed.class);
        bench.assertEqualToSource();
    }

    @Test
    void skips_what_single_sign_on_hides_and_removes_nothing() {
        bench.restart();
        bench.sync();
        var hidden = bench.simulator.account().stars().get(5).repository();
        bench.simulator.faults().add(ScriptedFault.always(new Fault.SamlProtected(hidden.fullName())));

        SyncReport report = bench.sync(new Scope.Everything());

        assertThat(report.tally().removed()).isZero();
        assertThat(report.skipped())
                .anySatisfy(skip -> assertThat(skip.reason()).contains("SAML"));
        bench.assertEqualToSource();
        bench.simulator.faults().clear();
    }

    private SyncReport run(ScriptedFault... faults) {
        bench.restart();
        new ArrayList<>(List.of(faults)).forEach(bench.simulator.faults()::add);
        SyncReport report = bench.sync();
        bench.assertNoViolations();
        return report;
    }

    private static @Nullable Cause cause(SyncReport report) {
        if (report.outcome() instanceof SyncOutcome.Incomplete incomplete) {
            return incomplete.cause();
        }
        return report.outcome() instanceof SyncOutcome.Failed failed ? failed.cause() : null;
    }
}
