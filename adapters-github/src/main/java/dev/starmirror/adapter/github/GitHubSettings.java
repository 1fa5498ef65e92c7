package dev.starmirror.adapter.github;

import dev.starmirror.adapter.github.http.ApiAddress;
import dev.starmirror.adapter.github.http.TransportSettings;
import dev.starmirror.domain.quota.QuotaPolicy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How to talk to GitHub.
 *
 * @param apiUrl the REST address, {@code https://api.github.com} or {@code https://HOST/api/v3} of an Enterprise server; plain http only
 *     for a loopback host
 * @param token asked at most once, at the first request; empty for anonymous use. The token is never shown by anything of this adapter
 * @param login whose stars, null for the token's own account
 * @param maxConcurrentRequests requests in flight at once, 1 to 100 (GitHub's own bound)
 * @param connectTimeout for a connection, positive
 * @param readTimeout for a single read of an answer, positive
 * @param answerTimeout for a whole request, from sending it to the end of its answer, waits for quota not counted; positive
 * @param quota when to wait for a budget and when to stop
 * @param userAgent who we say we are; GitHub refuses requests without it
 * @param proxies which proxy each address is reached through
 */
public record GitHubSettings(
        URI apiUrl,
        Supplier<Optional<String>> token,
        @Nullable String login,
        int maxConcurrentRequests,
        Duration connectTimeout,
        Duration readTimeout,
        Duration answerTimeout,
        QuotaPolicy quota,
        String userAgent,
        ProxySelector proxies) {
    /** GitHub itself. */
    public static final URI DEFAULT_API_URL = URI.create("https://api.github.com");

    /** For connections and for answers alike. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    /** Leaves a tenth of each budget to the user's other tools and waits up to a quarter of an hour. */
    public static final QuotaPolicy DEFAULT_QUOTA = new QuotaPolicy(0.1, Duration.ofMinutes(15));

    private static final int GITHUB_CONCURRENCY_BOUND = 100;

    /** @throws IllegalArgumentException with a sentence for a person where a value is out of its range */
    public GitHubSettings {
        ApiAddress.of(apiUrl);
        if (login != null && login.isBlank()) {
            throw new IllegalArgumentException("The account to mirror has a login, not a blank");
        }
        if (maxConcurrentRequests < 1 || maxConcurrentRequests > GITHUB_CONCURRENCY_BOUND) {
            throw new IllegalArgumentException("GitHub takes 1 to " + GITHUB_CONCURRENCY_BOUND
                    + " requests at once, not " + maxConcurrentRequests);
        }
        if (!isPositive(connectTimeout) || !isPositive(readTimeout) || !isPositive(answerTimeout)) {
            throw new IllegalArgumentException("A timeout is longer than nothing");
        }
        if (userAgent.isBlank() || !userAgent.chars().allMatch(c -> c >= ' ' && c < 127)) {
            throw new IllegalArgumentException("The user agent is printable ASCII and not blank");
        }
    }

    TransportSettings transport() {
        return new TransportSettings(
                ApiAddress.of(apiUrl), token, maxConcurrentRequests, connectTimeout, readTimeout, userAgent, proxies);
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    /** Without the token, and without what a supplier of one might say of itself. */
    @Override
    public String toString() {
        return "GitHubSettings[apiUrl=" + apiUrl + ", login=" + login + ", maxConcurrentRequests="
                + maxConcurrentRequests
                + ", connectTimeout=" + connectTimeout + ", readTimeout=" + readTimeout + ", answerTimeout="
                + answerTimeout + ", quota=" + quota
                + ", userAgent="
                + userAgent + "]";
    }
}
