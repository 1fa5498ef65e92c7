package dev.starmirror.application.sync;

import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncOutcome.Cause;

/** What a failure means for the run that met it. */
final class Failures {
    private Failures() {}

    static SyncOutcome outcome(SourceFailure failure) {
        if (failure instanceof SourceFailure.QuotaExhausted quota) {
            return new SyncOutcome.Incomplete(Cause.QUOTA, quota.detail(), quota.resumeAt());
        }
        if (failure instanceof SourceFailure.Interrupted) {
            return new SyncOutcome.Incomplete(Cause.CANCELLED, failure.detail(), null);
        }
        if (failure instanceof SourceFailure.UnknownAccount) {
            return new SyncOutcome.Failed(Cause.UNKNOWN_ACCOUNT, failure.detail());
        }
        if (failure instanceof SourceFailure.CredentialsMissing
                || failure instanceof SourceFailure.CredentialsRejected) {
            return new SyncOutcome.Failed(Cause.CREDENTIALS, failure.detail());
        }
        if (failure instanceof SourceFailure.Incomprehensible) {
            return new SyncOutcome.Failed(Cause.SOURCE, failure.detail());
        }
        return new SyncOutcome.Incomplete(Cause.SOURCE, failure.detail(), null);
    }

    static SyncOutcome outcome(MirrorFailure failure) {
        return new SyncOutcome.Failed(Cause.STORAGE, failure.detail());
    }

    static SyncOutcome noneKnown() {
        return new SyncOutcome.Failed(
                Cause.UNKNOWN_REPOSITORY, "No named repository was found among the stars, so nothing was synced");
    }

    static SyncOutcome gaveWay() {
        return new SyncOutcome.Incomplete(
                Cause.GAVE_WAY, "It made way for a run that was started by hand, and goes on after it", null);
    }

    static SyncOutcome spread() {
        return new SyncOutcome.Incomplete(
                Cause.SPREAD, "It did its part of the refresh, which is spread over several runs", null);
    }

    static SyncOutcome cancelled(String reason) {
        return new SyncOutcome.Incomplete(Cause.CANCELLED, reason, null);
    }
}
