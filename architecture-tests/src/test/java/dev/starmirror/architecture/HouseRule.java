package dev.starmirror.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/**
 * A rule that the program keeps, and the class that proves it can be broken.
 *
 * @param in the rule, said about the rooms of one world
 * @param offender the only class of the wrong world that breaks it
 */
record HouseRule(Function<Rooms, ArchRule> in, Class<?> offender) {
    @Override
    public String toString() {
        return in.apply(Rooms.PROGRAM).getDescription();
    }
}
