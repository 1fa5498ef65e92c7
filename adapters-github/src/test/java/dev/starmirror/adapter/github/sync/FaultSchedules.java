package dev.starmirror.adapter.github.sync;

import dev.starmirror.adapter.github.sync.FaultSchedule.AccountChange;
import dev.starmirror.adapter.github.sync.FaultSchedule.Deed;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.simulator.fault.RequestKind;
import dev.starmirror.simulator.fault.ScriptedFault;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Random troubles while a small account changes, and what must hold for each of them. */
final class FaultSchedules {
    private static final double HEALED_PERCENT = 98;

    private FaultSchedules() {}

    /** A world of its own for each, so that a failing one is its sample and nothing else. */
    static void carryOut(FaultSchedule schedule) {
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

    static Arbitrary<FaultSchedule> schedules(boolean anonymous) {
        Arbitrary<AccountChange> changes = Combinators.combine(
                        Arbitraries.of(Deed.class),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 8))
                .as(AccountChange::new);
        return Combinators.combine(
                        Arbitraries.just(anonymous),
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
