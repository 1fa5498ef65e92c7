package dev.starmirror.application.sync;

import dev.starmirror.domain.star.RepositoryName;
import java.util.List;

/** What a run is asked to look at. */
public sealed interface Scope {
    /** Whatever is due: an unfinished run, a first or daily complete listing, else what is new. */
    record Due() implements Scope {}

    /** The complete listing, due or not; an unfinished complete listing goes on. */
    record Everything() implements Scope {}

    /**
     * These repositories alone.
     *
     * @param names at least one; those the account has not starred are reported and left out
     */
    record Named(List<RepositoryName> names) implements Scope {
        public Named {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("Name at least one repository");
            }
        }
    }
}
