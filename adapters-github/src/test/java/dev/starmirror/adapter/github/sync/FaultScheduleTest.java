package dev.starmirror.adapter.github.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.adapter.github.sync.FaultSchedule.AccountChange;
import dev.starmirror.adapter.github.sync.FaultSchedule.Deed;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.simulator.fault.Fault;
import dev.starmirror.simulator.fault.RequestKind;
import dev.starmirror.simulator.fault.ScriptedFault;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/**
 * Ten thousand random troubles while a small account changes: after every run the mirror holds nothing wrong and the reason given is the
 * right one, in the end it equals the source, and no limit was broken on the way. Each try is a world of its own, so that a failing one
 * is its sample and nothing else.
 */
class FaultScheduleTest {
    private static final double HEALED_PERCENT = 98;

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void ends_equal_to_the_source_and_is_honest_on_the_way(@ForAll("schedules") FaultSchedule schedule) {
        try (ScheduledSync sync = new ScheduledSync(schedule)) {
            boolean healed = sync.carryOut() instanceof SyncOutcome.Completed;

            if (schedule.healsInOneRun() && sync.wasStruckAtFirst()) {
                Statistics.label("first runs that met nothing but what passes")
                        .collect(healed ? "healed without the user" : "left to a later run");
            }
        }
        Statistics.label("first runs that met nothing but what passes")
                .coverage(coverage -> coverage.check("healed without the user")
                        .percentage(percentage -> percentage >= HEALED_PERCENT));
    }

    @Example
    void draws_from_every_fault_of_the_simulator() {
        assertThat(Faults.all().stream().<Class<?>>map(Object::getClass))
                .containsOnly(Fault.class.getPermittedSubclasses());
    }

    @Provide
    Arbitrary<FaultSchedule> schedules() {
        Arbitrary<AccountChange> changes = Combinators.combine(
                        Arbitraries.of(Deed.class),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 8))
                .as(AccountChange::new);
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true)),
                        Arbitraries.of(1, 2, 2, 3, 20, 20),
                        Arbitraries.integers().between(0, 6),
                        troubles(),
                        changes.list().ofMaxSize(3),
                        Arbitraries.of(true, false),
                        troubles())
                .as(FaultSchedule::new);
    }

    private static Arbitrary<List<ScriptedFault>> troubles() {
        Arbitrary<Set<RequestKind>> kinds = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(RequestKind.class).map(EnumSet::of)),
                Tuple.of(1, Arbitraries.just(Set.of())));
        Arbitrary<ScriptedFault> scripted = Combinators.combine(
                        Arbitraries.of(Faults.all()),
                        kinds,
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(1, 4))
                .as(ScriptedFault::new);
        return scripted.list().ofMaxSize(3);
    }
}
