package dev.starmirror.domain.port;

import java.time.Instant;

/** Why the source gave no answer, told by who can do something about it. Details are one sentence for a person, without secrets. */
public sealed interface SourceFailure {
    /** One sentence for a person. */
    String detail();

    /** No token, and the question needs one. */
    record CredentialsMissing(String detail) implements SourceFailure {}

    /** The token was rejected, or may not do this. */
    record CredentialsRejected(String detail) implements SourceFailure {}

    /** The account to mirror does not exist. */
    record UnknownAccount(String login) implements SourceFailure {
        @Override
        public String detail() {
            return "GitHub knows no account named " + login;
        }
    }

    /** The budget is spent, or the source said to stay away, for longer than we are to wait. */
    record QuotaExhausted(String detail, Instant resumeAt) implements SourceFailure {}

    /** The request was too much for the source (a timeout, 502, 504, a resource limit): ask for less. */
    record TooHeavy(String detail) implements SourceFailure {}

    /** The source cannot be reached or keeps failing, after all repeats. */
    record Unavailable(String detail) implements SourceFailure {}

    /** The answer cannot be understood: not GitHub, or no longer the GitHub this program knows. */
    record Incomprehensible(String detail) implements SourceFailure {}

    /** The calling thread was interrupted while it waited; its interrupt flag is set again. */
    record Interrupted(String detail) implements SourceFailure {}
}
