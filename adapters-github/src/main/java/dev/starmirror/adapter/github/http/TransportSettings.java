package dev.starmirror.adapter.github.http;

import java.net.ProxySelector;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How to reach GitHub, and as whom.
 *
 * @param address where it is
 * @param token asked at most once; empty for anonymous use
 * @param maxConcurrentRequests requests in flight at once
 * @param connectTimeout for a connection
 * @param readTimeout for a single read of an answer
 * @param userAgent who we say we are
 * @param proxies which proxy each address is reached through
 */
public record TransportSettings(
        ApiAddress address,
        Supplier<Optional<String>> token,
        int maxConcurrentRequests,
        Duration connectTimeout,
        Duration readTimeout,
        String userAgent,
        ProxySelector proxies) {
    /** Without what a supplier of a token might say of itself. */
    @Override
    public String toString() {
        return "TransportSettings[" + address.rest() + "]";
    }
}
