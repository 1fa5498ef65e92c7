package dev.starmirror.application.sync;

import dev.starmirror.application.sync.Step.Disturbance;
import dev.starmirror.application.sync.Step.Event;
import dev.starmirror.application.sync.Step.Failure;
import dev.starmirror.application.sync.Step.Kind;
import dev.starmirror.application.sync.Step.Mutation;
import dev.starmirror.domain.plan.ReadmePolicy;
import dev.starmirror.domain.star.RepositoryName;
import java.util.ArrayList;
import java.util.List;

/** Reads a random history out of random numbers, so that fewer and smaller numbers make a shorter and simpler one. */
final class Histories {
    private static final int REPOSITORIES = 12;
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<Failure> FAILURES = List.of(Failure.values());

    private Histories() {}

    static List<Step> of(List<Long> numbers) {
        return numbers.stream().map(Histories::step).toList();
    }

    private static Step step(long number) {
        Digits digits = new Digits(number);
        int kind = digits.next(10);
        if (kind < 6) {
            return mutation(digits);
        }
        if (kind == 6) {
            return new Step.Wait(1 + digits.next(30));
        }
        return run(digits);
    }

    private static Mutation mutation(Digits digits) {
        int weighted = digits.next(20);
        Kind kind = weighted < KINDS.size() ? KINDS.get(weighted) : weighted < 17 ? Kind.STAR : Kind.UNSTAR;
        return new Mutation(kind, 1 + digits.next(REPOSITORIES), digits.next(7));
    }

    private static Step.Run run(Digits digits) {
        int scope = digits.next(10);
        int disturbed = digits.next(4);
        List<Disturbance> disturbances = new ArrayList<>();
        for (int i = 0; i < disturbed; i++) {
            disturbances.add(new Disturbance(1 + digits.next(14), event(digits)));
        }
        int death = digits.next(4);
        int spread = digits.next(3);
        return new Step.Run(
                scope < 6 ? new Scope.Due() : scope < 9 ? new Scope.Everything() : named(digits),
                digits.next(8) == 7 ? ReadmePolicy.SKIP : ReadmePolicy.FETCH,
                digits.next(12) == 11,
                1 + digits.next(4),
                digits.next(2) == 0 ? 1 : 1 << 10,
                spread == 0 ? 1 : 2 * spread,
                disturbances,
                death < 3 ? null : new Step.Death(1 + digits.next(12), digits.next(2) == 1));
    }

    private static Event event(Digits digits) {
        int kind = digits.next(8);
        if (kind < 4) {
            return new Event.Changes(mutation(digits));
        }
        return kind == 7 ? new Event.Cancels() : new Event.Fails(FAILURES.get(digits.next(FAILURES.size())));
    }

    private static Scope named(Digits digits) {
        List<RepositoryName> names = new ArrayList<>();
        int count = 1 + digits.next(2);
        for (int i = 0; i < count; i++) {
            names.add(new RepositoryName("owner", "repository-" + (1 + digits.next(REPOSITORIES))));
        }
        return new Scope.Named(names);
    }

    /** An endless row of small numbers made from one number; zero makes zeros. */
    private static final class Digits {
        private long rest;

        Digits(long number) {
            rest = number;
        }

        int next(int bound) {
            int digit = (int) Long.remainderUnsigned(rest, bound);
            rest = Long.divideUnsigned(rest, bound);
            return digit;
        }
    }
}
