package dev.starmirror.adapter.github.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.sync.Scope;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncOutcome.Cause;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.simulator.SimulatorOptions;
import dev.starmirror.simulator.account.RepositoryFile;
import dev.starmirror.simulator.fault.Fault;
import dev.starmirror.simulator.fault.RequestKind;
import dev.starmirror.simulator.fault.ScriptedFault;
import java.time.Duration;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
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
    private static final int REST_STARS = 25;
    private static final String NAMED = "any/repository";
    private static final Duration PAST_ANY_WINDOW = Duration.ofHours(2);

    /** Where the fault strikes. */
    private enum Place {
        PROBE(RequestKind.PROBE, 0),
        FIRST_PAGE(RequestKind.STARS_PAGE, 0),
        MIDDLE_PAGE(RequestKind.STARS_PAGE, 1),
        LAST_PAGE(RequestKind.STARS_PAGE, 3),
        README_BATCH(RequestKind.README_BATCH, 1),
        LOCATE(RequestKind.LOCATE, 0),
        REST_PROBE(RequestKind.REST_OTHER, 0),
        REST_FIRST_PAGE(RequestKind.REST_PAGE, 1),
        REST_MIDDLE_PAGE(RequestKind.REST_PAGE, 2),
        REST_LAST_PAGE(RequestKind.REST_PAGE, 3),
        REST_README(RequestKind.REST_README, 5);

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

    private SimulatedSync graphql;
    private SimulatedSync rest;
    private SimulatedSync bench;

    @BeforeAll
    void start() {
        graphql = new SimulatedSync(STARS);
        var account = graphql.simulator.account();
        account.changeReadme(
                account.stars().get(13).repository().id(), RepositoryFile.of("docs/ReadMe.org", "* Hidden away"));
        account.changeReadme(account.stars().get(31).repository().id(), null);
        rest = new SimulatedSync(null, SimulatorOptions.DEFAULTS.login(), 10);
        rest.simulator.starNew(REST_STARS);
        bench = graphql;
    }

    @AfterAll
    void stop() {
        graphql.close();
        rest.close();
    }

    @AfterEach
    void back_to_GraphQL() {
        bench = graphql;
    }

    static Stream<Arguments> healing() {
        return everywhere(Stream.concat(
                Faults.transients().stream(), Stream.of(new Fault.TooManyRepositories(3), new Fault.Poisonous(NAMED))));
    }

    static Stream<Arguments> stopping() {
        return everywhere(Faults.lasting().stream());
    }

    static Stream<Arguments> misleading() {
        return everywhere(Stream.concat(Faults.lies().stream(), Stream.of(new Fault.SamlProtected(NAMED))));
    }

    private static Stream<Arguments> everywhere(Stream<Fault> faults) {
        return faults.flatMap(fault -> Stream.of(Place.values()).map(place -> Arguments.of(place, fault)));
    }

    @Test
    void knows_every_fault_of_the_simulator() {
        assertThat(Stream.of(healing(), stopping(), misleading())
                        .flatMap(faults -> faults)
                        .<Class<?>>map(arguments -> arguments.get()[1].getClass()))
                .containsOnly(Fault.class.getPermittedSubclasses());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("healing")
    void heals_by_itself(Place place, Fault fault) {
        SyncReport report = run(place, fault);

        assertThat(report.outcome()).isInstanceOf(SyncOutcome.Completed.class);
        bench.assertEqualToSource();
        assertThat(bench.simulator.faults().pending()).isZero();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("stopping")
    void stops_with_the_reason_and_goes_on_later(Place place, Fault fault) {
        SyncReport stopped = run(place, fault);

        if (place == Place.REST_README && fault instanceof Fault.Unauthorized) {
            // They are asked for one by one: those behind the fault are asked for again at the end of the run.
            assertThat(stopped.outcome()).isInstanceOf(SyncOutcome.Completed.class);
            bench.assertEqualToSource();
            return;
        }
        assertThat(cause(stopped)).isEqualTo(fault instanceof Fault.PrimaryLimit ? Cause.QUOTA : Cause.CREDENTIALS);
        bench.time.pass(PAST_ANY_WINDOW);
        assertThat(bench.sync().outcome()).isInstanceOf(SyncOutcome.Completed.class);
        bench.assertEqualToSource();
        bench.assertNoViolations();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("misleading")
    void is_not_taken_in(Place place, Fault fault) {
        SyncReport first = run(place, fault);
        assertThat(first.outcome()).isNotInstanceOf(SyncOutcome.Failed.class);
        bench.time.pass(PAST_ANY_WINDOW);
        SyncReport second = bench.sync(first.tally().skipped() > 0 ? new Scope.Everything() : new Scope.Due());

        assertThat(second.outcome()).isNotInstanceOf(SyncOutcome.Failed.class);
        assertThat(first.tally().removed() + second.tally().removed()).isZero();
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

    static Stream<Fault> tooMuch() {
        return Stream.of(new Fault.TooManyRepositories(3), new Fault.ResourceLimits(3), new Fault.PartialNull(3));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void asks_for_less_where_that_is_all_GitHub_answers(Fault fault) {
        SyncReport report = run(ScriptedFault.always(fault));

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

    private SyncReport run(Place place, Fault fault) {
        bench = place.kind.isGraphQl() ? graphql : rest;
        String known = bench.simulator.account().stars().get(7).repository().fullName();
        return run(place.strike(named(fault, known)));
    }

    /** The same fault of a repository that there is. */
    private static Fault named(Fault fault, String repository) {
        if (fault instanceof Fault.Poisonous) {
            return new Fault.Poisonous(repository);
        }
        return fault instanceof Fault.SamlProtected ? new Fault.SamlProtected(repository) : fault;
    }

    private SyncReport run(ScriptedFault fault) {
        bench.restart();
        bench.simulator.faults().add(fault);
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
