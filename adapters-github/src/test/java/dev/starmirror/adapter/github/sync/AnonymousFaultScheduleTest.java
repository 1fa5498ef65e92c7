package dev.starmirror.adapter.github.sync;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The same as {@link FaultScheduleTest} without a token, in a class of its own so that both run at once. */
class AnonymousFaultScheduleTest {
    @Property(tries = 2_500, edgeCases = EdgeCasesMode.NONE)
    void ends_equal_to_the_source_and_is_honest_on_the_way(@ForAll("schedules") FaultSchedule schedule) {
        FaultSchedules.carryOut(schedule);
    }

    @Provide
    Arbitrary<FaultSchedule> schedules() {
        return FaultSchedules.schedules(true);
    }
}
