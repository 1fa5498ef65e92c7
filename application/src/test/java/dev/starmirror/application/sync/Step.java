package dev.starmirror.application.sync;

import dev.starmirror.application.testing.AccountModel;
import dev.starmirror.application.testing.AccountModel.Visibility;
import dev.starmirror.domain.plan.ReadmePolicy;
import dev.starmirror.domain.star.RepositoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that happens in a random history. */
sealed interface Step {
    /** Something happens to the account. */
    record Mutation(Kind kind, long id, int variant) implements Step {
        void applyTo(AccountModel account) {
            if (variant % 4 != 0 || kind != Kind.STAR) {
                account.tick();
            }
            switch (kind) {
                case STAR -> account.star(id);
                case UNSTAR -> account.unstar(id);
                case STAR_AGAIN -> {
                    if (account.stars(new RepositoryId(id))) {
                        account.unstar(id);
                        account.star(id);
                    }
                }
                case RENAME -> account.rename(id, "owner-" + variant % 3, "name-" + variant);
                case DESCRIBE -> account.describe(id, "described " + variant);
                case PUSH -> account.push(id, "text " + variant + " of " + id, variant % 2 == 0);
                case DROP_README -> account.push(id, null, true);
                case DELETE -> account.delete(id);
                case HIDE -> account.show(id, Visibility.VANISHED);
                case MAKE_GAP -> account.show(id, Visibility.GAP);
                case SHOW -> account.show(id, Visibility.LISTED);
            }
        }

        /** Whether the source's count may hide it: what comes to light again can make up for what went. */
        boolean changesVisibility() {
            return kind == Kind.MAKE_GAP || kind == Kind.SHOW;
        }
    }

    /** What can happen to a repository. */
    enum Kind {
        STAR,
        UNSTAR,
        STAR_AGAIN,
        RENAME,
        DESCRIBE,
        PUSH,
        DROP_README,
        DELETE,
        HIDE,
        MAKE_GAP,
        SHOW
    }

    /** Hours pass. */
    record Wait(int hours) implements Step {}

    /**
     * A run.
     *
     * @param scope what it is to look at
     * @param policy whether it fetches READMEs
     * @param dry whether it only lists
     * @param width batch size
     * @param readmeBytes bytes of READMEs in a request; a few make a transaction of each README
     * @param refreshRuns over how many runs a complete listing is spread
     * @param disturbances what happens while it runs
     * @param death the transaction at which its process dies, null where it lives
     */
    record Run(
            Scope scope,
            ReadmePolicy policy,
            boolean dry,
            int width,
            long readmeBytes,
            int refreshRuns,
            List<Disturbance> disturbances,
            @Nullable Death death)
            implements Step {}

    /**
     * The process dies at a transaction.
     *
     * @param transaction the number of it, from 1
     * @param stored whether it is stored before the process dies
     */
    record Death(int transaction, boolean stored) {}

    /**
     * Something happens before a request is answered.
     *
     * @param request the number of the request in the run, from 1
     * @param event what
     */
    record Disturbance(int request, Event event) {}

    /** What can happen while a run is under way. */
    sealed interface Event {
        /** The account changes. */
        record Changes(Mutation mutation) implements Event {}

        /** The request fails. */
        record Fails(Failure failure) implements Event {}

        /** Somebody asks the run to stop. */
        record Cancels() implements Event {}
    }

    /** How a request can fail. */
    enum Failure {
        UNAVAILABLE,
        QUOTA,
        TOO_HEAVY,
        INCOMPREHENSIBLE
    }
}
