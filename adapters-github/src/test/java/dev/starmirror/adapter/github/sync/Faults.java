package dev.starmirror.adapter.github.sync;

import dev.starmirror.domain.run.SyncOutcome.Cause;
import dev.starmirror.simulator.fault.Fault;
import dev.starmirror.simulator.fault.RetryAfter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** GitHub's ways to fail, by what a run can do about them. */
final class Faults {
    private static final List<Class<? extends Fault>> LASTING =
            List.of(Fault.PrimaryLimit.class, Fault.Unauthorized.class);
    private static final List<Class<? extends Fault>> LIES =
            List.of(Fault.OverLimit.class, Fault.StuckCursor.class, Fault.ShortPage.class, Fault.WrongTotal.class);

    private Faults() {}

    /** What passes by itself: the run must heal it without its user. */
    static List<Fault> transients() {
        return List.of(
                new Fault.ErrorPage(502, Duration.ZERO),
                new Fault.ErrorPage(503, Duration.ZERO),
                new Fault.ErrorPage(504, Duration.ZERO),
                new Fault.ServerError(),
                new Fault.ConnectionReset(),
                new Fault.DroppedBody(),
                new Fault.MalformedJson(),
                new Fault.EmptyBody(),
                new Fault.SlowResponse(SimulatedSync.READ_TIMEOUT.multipliedBy(2)),
                new Fault.SecondaryLimit(403, RetryAfter.SECONDS, Duration.ofSeconds(30)),
                new Fault.SecondaryLimit(429, RetryAfter.DATE, Duration.ofSeconds(90)),
                new Fault.SecondaryLimit(403, RetryAfter.NONE, Duration.ofSeconds(60)),
                new Fault.SecondaryLimit(429, RetryAfter.NONE, Duration.ofSeconds(60)),
                new Fault.SecondaryLimit(200, RetryAfter.NONE, Duration.ofSeconds(60)),
                new Fault.ResourceLimits(3),
                new Fault.PartialNull(3));
    }

    /** What only time or the user ends: the run must end with the right reason, and go on when it has passed. */
    static List<Fault> lasting() {
        return List.of(new Fault.PrimaryLimit(), new Fault.Unauthorized());
    }

    /** What lies about the list. */
    static List<Fault> lies() {
        return List.of(new Fault.OverLimit(), new Fault.StuckCursor(), new Fault.ShortPage(3), new Fault.WrongTotal(7));
    }

    /** What befalls single repositories; {@link ScheduledAccount} has those of these names. */
    private static List<Fault> singular() {
        return List.of(
                new Fault.SamlProtected("owner/repository-0"),
                new Fault.SamlProtected("owner/repository-2"),
                new Fault.Poisonous("owner/repository-2"));
    }

    /** All of these, and what matters to a listing of a few stars. */
    static List<Fault> all() {
        List<Fault> few = List.of(
                new Fault.ResourceLimits(1),
                new Fault.PartialNull(1),
                new Fault.TooManyRepositories(1),
                new Fault.ShortPage(1));
        return Stream.of(transients(), lasting(), lies(), singular(), few)
                .flatMap(List::stream)
                .toList();
    }

    static boolean isTransient(Fault fault) {
        return !LASTING.contains(fault.getClass())
                && !LIES.contains(fault.getClass())
                && !(fault instanceof Fault.SamlProtected)
                && !(fault instanceof Fault.Poisonous);
    }

    /** What a run may give as its reason when this happened to it. */
    static Set<Cause> causes(Fault fault) {
        if (fault instanceof Fault.PrimaryLimit || fault instanceof Fault.SecondaryLimit) {
            return EnumSet.of(Cause.QUOTA);
        }
        if (fault instanceof Fault.Unauthorized) {
            return EnumSet.of(Cause.CREDENTIALS);
        }
        return fault instanceof Fault.SamlProtected
                ? EnumSet.of(Cause.CREDENTIALS, Cause.SOURCE)
                : EnumSet.of(Cause.SOURCE);
    }
}
