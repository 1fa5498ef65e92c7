package dev.starmirror.simulator.api;

import dev.starmirror.simulator.http.SimulatedRequest;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens are good: any is, except those that were revoked or begin with {@code bad}. Thread-safe.
 */
public final class Tokens {

    private static final String BAD = "bad";

    private final Set<String> revoked = ConcurrentHashMap.newKeySet();

    /** From now on the token is answered 401. */
    public void revoke(String token) {
        revoked.add(token);
    }

    Caller callerOf(SimulatedRequest request) {
        String token = token(request.header("authorization"));
        if (token == null) {
            return Caller.ANONYMOUS;
        }
        return token.startsWith(BAD) || revoked.contains(token) ? Caller.REJECTED : Caller.AUTHENTICATED;
    }

    private static @Nullable String token(@Nullable String authorization) {
        if (authorization == null || authorization.isBlank()) {
            return null;
        }
        int blank = authorization.indexOf(' ');
        String scheme = blank < 0 ? authorization : authorization.substring(0, blank);
        String rest = blank < 0 ? "" : authorization.substring(blank + 1).trim();
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "bearer", "token" -> rest;
            default -> BAD;
        };
    }
}
