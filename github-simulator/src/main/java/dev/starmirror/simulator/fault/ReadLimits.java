package dev.starmirror.simulator.fault;

import dev.starmirror.simulator.account.SimulatedRepository;
import java.util.function.Predicate;

/**
 * What keeps a request from reading the repositories it names.
 *
 * @param mostBeforeNull answers further repositories with null and {@code RESOURCE_LIMITS_EXCEEDED}
 * @param mostBeforeHole answers further repositories with null and an error that says nothing
 * @param mostBeforeFailure a request that reads more fails as a whole
 * @param poisonous a request that reads one of these fails as a whole
 * @param samlProtected these answer null and an error
 */
public record ReadLimits(
        int mostBeforeNull,
        int mostBeforeHole,
        int mostBeforeFailure,
        Predicate<SimulatedRepository> poisonous,
        Predicate<SimulatedRepository> samlProtected) {

    /** Everything can be read. */
    public static final ReadLimits NONE = new ReadLimits(
            Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, repository -> false, repository -> false);
}
