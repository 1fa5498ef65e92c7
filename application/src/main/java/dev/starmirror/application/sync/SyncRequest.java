package dev.starmirror.application.sync;

import dev.starmirror.domain.plan.ReadmePolicy;

/**
 * A run wanted.
 *
 * @param scope what to look at
 * @param readmes whether READMEs are fetched
 * @param dryRun whether to list and plan only: the mirror is read, nothing is stored, and the report says what would change
 * @param background whether nobody waits for it: it makes way for a run that somebody does wait for
 */
public record SyncRequest(Scope scope, ReadmePolicy readmes, boolean dryRun, boolean background) {
    /** A run that somebody waits for. */
    public SyncRequest(Scope scope, ReadmePolicy readmes, boolean dryRun) {
        this(scope, readmes, dryRun, false);
    }

    /** What is due, READMEs included. */
    public static SyncRequest due() {
        return new SyncRequest(new Scope.Due(), ReadmePolicy.FETCH, false);
    }

    /** The same as a schedule asks for it. */
    public SyncRequest inBackground() {
        return new SyncRequest(scope, readmes, dryRun, true);
    }
}
