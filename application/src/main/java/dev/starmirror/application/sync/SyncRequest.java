package dev.starmirror.application.sync;

import dev.starmirror.domain.plan.ReadmePolicy;

/**
 * A run wanted.
 *
 * @param scope what to look at
 * @param readmes whether READMEs are fetched
 * @param dryRun whether to list and plan only: the mirror is read, nothing is stored, and the report says what would change
 */
public record SyncRequest(Scope scope, ReadmePolicy readmes, boolean dryRun) {
    /** What is due, READMEs included. */
    public static SyncRequest due() {
        return new SyncRequest(new Scope.Due(), ReadmePolicy.FETCH, false);
    }
}
