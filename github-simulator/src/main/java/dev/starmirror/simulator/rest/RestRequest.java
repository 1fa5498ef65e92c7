package dev.starmirror.simulator.rest;

import dev.starmirror.simulator.http.SimulatedRequest;

/**
 * A REST request.
 *
 * @param request as it came
 * @param base address of the API as the client sees it, without a slash at the end
 */
record RestRequest(SimulatedRequest request, String base) {

    static RestRequest of(SimulatedRequest request) {
        String host = request.header("host");
        return new RestRequest(request, "http://" + (host == null ? "127.0.0.1" : host));
    }

    /** Whether one of the media types asked for has the parameter, as {@code application/vnd.github.star+json} has. */
    boolean asksFor(String parameter) {
        String accept = request.header("accept");
        return accept != null
                && (accept.contains("vnd.github." + parameter) || accept.contains("vnd.github.v3." + parameter));
    }
}
