package dev.starmirror.adapter.github.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.simulator.fault.Fault;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random troubles, 7,500 times with a token and in {@link AnonymousFaultScheduleTest} 2,500 times without: after every run the mirror holds
 * nothing wrong and the reason given is the right one, in the end it equals the source, and no limit was broken on the way.
 */
class FaultScheduleTest {
    @Property(tries = 7_500, edgeCases = EdgeCasesMode.NONE)
    void ends_equal_to_the_source_and_is_honest_on_the_way(@ForAll("schedules") FaultSchedule schedule) {
        FaultSchedules.carryOut(schedule);
    }

    @Example
    void draws_from_every_fault_of_the_simulator() {
        assertThat(Faults.all().stream().<Class<?>>map(Object::getClass))
                .containsOnly(Fault.class.getPermittedSubclasses());
    }

    @Provide
    Arbitrary<FaultSchedule> schedules() {
        return FaultSchedules.schedules(false);
    }
}
