package dev.starmirror.simulator.rest;

import dev.starmirror.simulator.account.BlobFacts;
import dev.starmirror.simulator.http.SimulatedRequest;
import dev.starmirror.simulator.http.SimulatedResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Conditional requests: every good answer has an ETag, and who already knows it gets a 304 that costs nothing. */
final class Conditional {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private Conditional() {}

    static SimulatedResponse answer(SimulatedRequest request, SimulatedResponse response) {
        if (response.status() != OK) {
            return response;
        }
        String etag = "W/\"" + BlobFacts.oid("etag", response.body()) + "\"";
        if (matches(request.header("if-none-match"), etag)) {
            // GitHub leaves the Link header out here: who pages must have kept it.
            return SimulatedResponse.empty(NOT_MODIFIED).with("etag", etag);
        }
        return response.with("etag", etag)
                .with("cache-control", "private, max-age=60, s-maxage=60")
                .with("vary", "Accept, Authorization, Cookie, X-GitHub-OTP, Accept-Encoding");
    }

    private static boolean matches(@Nullable String header, String etag) {
        return header != null
                && Arrays.stream(header.split(",", -1))
                        .map(String::trim)
                        .anyMatch(known -> known.equals("*") || weak(known).equals(etag));
    }

    private static String weak(String etag) {
        return etag.startsWith("W/") ? etag : "W/" + etag;
    }
}
