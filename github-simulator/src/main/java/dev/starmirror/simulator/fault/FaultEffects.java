package dev.starmirror.simulator.fault;

import dev.starmirror.simulator.account.SimulatedRepository;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the faults that strike one request do to it. */
public record FaultEffects(List<Fault> struck) {

    /** The first fault of the type, or null. */
    public <F extends Fault> @Nullable F first(Class<F> type) {
        return all(type).findFirst().orElse(null);
    }

    /** What keeps the request from reading repositories. */
    public ReadLimits readLimits() {
        if (struck.isEmpty()) {
            return ReadLimits.NONE;
        }
        return new ReadLimits(
                all(Fault.ResourceLimits.class)
                        .mapToInt(Fault.ResourceLimits::most)
                        .min()
                        .orElse(Integer.MAX_VALUE),
                all(Fault.PartialNull.class)
                        .mapToInt(Fault.PartialNull::most)
                        .min()
                        .orElse(Integer.MAX_VALUE),
                all(Fault.TooManyRepositories.class)
                        .mapToInt(Fault.TooManyRepositories::most)
                        .min()
                        .orElse(Integer.MAX_VALUE),
                named(all(Fault.Poisonous.class).map(Fault.Poisonous::repository)),
                named(all(Fault.SamlProtected.class).map(Fault.SamlProtected::repository)));
    }

    /** How the listing of stars lies to the request. */
    public ListDistortion listDistortion() {
        if (struck.isEmpty()) {
            return ListDistortion.NONE;
        }
        return new ListDistortion(
                first(Fault.OverLimit.class) != null,
                first(Fault.StuckCursor.class) != null,
                all(Fault.ShortPage.class)
                        .mapToInt(Fault.ShortPage::edges)
                        .min()
                        .orElse(Integer.MAX_VALUE),
                all(Fault.WrongTotal.class).mapToInt(Fault.WrongTotal::offset).sum());
    }

    private <F extends Fault> Stream<F> all(Class<F> type) {
        return struck.stream().filter(type::isInstance).map(type::cast);
    }

    private static Predicate<SimulatedRepository> named(Stream<String> repositories) {
        Set<String> names =
                repositories.map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        return names.isEmpty() ? repository -> false : repository -> names.contains(repository.lookupName());
    }
}
