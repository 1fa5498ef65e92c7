package dev.starmirror.adapter.github.http;

import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import okhttp3.Headers;

/** What GitHub's refusals mean, limits excepted. */
final class StatusFailures {
    private StatusFailures() {}

    static SourceException translate(int status, Headers headers, String body, boolean withToken, String host) {
        return new SourceException(meaning(status, headers, GitHubMessage.in(body), withToken, host));
    }

    private static SourceFailure meaning(int status, Headers headers, String message, boolean withToken, String host) {
        return switch (status) {
            case 401 ->
                withToken
                        ? new SourceFailure.CredentialsRejected(
                                "GitHub rejected the token (" + message + "): it may be expired, revoked or mistyped")
                        : new SourceFailure.CredentialsMissing(
                                "GitHub wants a token for this: set GITHUB_TOKEN or use --token-file FILE");
            case 403 ->
                headers.get("x-github-sso") != null
                        ? new SourceFailure.CredentialsRejected(
                                "An organization demands single sign-on: authorize the token for it in GitHub's settings")
                        : new SourceFailure.CredentialsRejected(
                                "GitHub does not let this token do that (" + message + ")");
            case 502, 504 -> new SourceFailure.TooHeavy("GitHub gave up on the question (" + status + ")");
            default ->
                status >= 500
                        ? new SourceFailure.Unavailable("GitHub has trouble of its own (" + status + ")")
                        : new SourceFailure.Incomprehensible(
                                host + " answered in a way GitHub does not (" + status + " " + message + ")");
        };
    }
}
