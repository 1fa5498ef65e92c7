package dev.starmirror.adapter.cli.program;

import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.run.SyncOutcome;

/** The one place where failures and outcomes become exit codes. */
public final class Failures {
    private Failures() {}

    /** For what a command threw. */
    public static ExitCode exitCode(Throwable thrown) {
        if (thrown instanceof SettingsException || thrown instanceof UsageException) {
            return ExitCode.USAGE;
        }
        if (thrown instanceof MirrorException mirror) {
            return exitCode(mirror.failure());
        }
        if (thrown instanceof SourceException source) {
            return exitCode(source.failure());
        }
        if (thrown instanceof OutputException) {
            return ExitCode.STORAGE;
        }
        return thrown instanceof InterruptedCommandException ? ExitCode.INTERRUPTED : ExitCode.INTERNAL_ERROR;
    }

    /** For how a run ended. */
    public static ExitCode exitCode(SyncOutcome outcome) {
        if (outcome instanceof SyncOutcome.Incomplete incomplete) {
            return exitCode(incomplete.cause());
        }
        return outcome instanceof SyncOutcome.Failed failed ? exitCode(failed.cause()) : ExitCode.DONE;
    }

    private static ExitCode exitCode(SyncOutcome.Cause cause) {
        return switch (cause) {
            case SPREAD -> ExitCode.DONE;
            case QUOTA -> ExitCode.QUOTA;
            case SOURCE, GAVE_WAY -> ExitCode.INCOMPLETE;
            case CREDENTIALS -> ExitCode.CREDENTIALS;
            case UNKNOWN_ACCOUNT, UNKNOWN_REPOSITORY -> ExitCode.USAGE;
            case CANCELLED -> ExitCode.INTERRUPTED;
            case STORAGE -> ExitCode.STORAGE;
        };
    }

    private static ExitCode exitCode(MirrorFailure failure) {
        if (failure instanceof MirrorFailure.Missing) {
            return ExitCode.NO_MIRROR;
        }
        if (failure instanceof MirrorFailure.AnotherAccount || failure instanceof MirrorFailure.NotEmpty) {
            return ExitCode.USAGE;
        }
        return failure instanceof MirrorFailure.Locked ? ExitCode.LOCKED : ExitCode.STORAGE;
    }

    private static ExitCode exitCode(SourceFailure failure) {
        if (failure instanceof SourceFailure.CredentialsMissing
                || failure instanceof SourceFailure.CredentialsRejected) {
            return ExitCode.CREDENTIALS;
        }
        if (failure instanceof SourceFailure.UnknownAccount) {
            return ExitCode.USAGE;
        }
        if (failure instanceof SourceFailure.QuotaExhausted) {
            return ExitCode.QUOTA;
        }
        return failure instanceof SourceFailure.Interrupted ? ExitCode.INTERRUPTED : ExitCode.INCOMPLETE;
    }
}
