package dev.starmirror.simulator.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer, free of any server's classes. Immutable.
 *
 * @param headers by the name to send
 * @param delay before the first byte, on top of nothing
 */
@SuppressWarnings("ArrayRecordComponent") // bodies are large and never compared
public record SimulatedResponse(
        int status, Map<String, String> headers, byte[] body, Duration delay, ConnectionFailure failure) {

    private static final String JSON = "application/json; charset=utf-8";

    public static SimulatedResponse json(int status, byte[] body) {
        return of(status, JSON, body);
    }

    public static SimulatedResponse of(int status, String contentType, byte[] body) {
        return new SimulatedResponse(
                status, Map.of("content-type", contentType), body, Duration.ZERO, ConnectionFailure.NONE);
    }

    public static SimulatedResponse html(int status, String text) {
        return of(status, "text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static SimulatedResponse empty(int status) {
        return new SimulatedResponse(status, Map.of(), new byte[0], Duration.ZERO, ConnectionFailure.NONE);
    }

    public SimulatedResponse with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new SimulatedResponse(status, more, body, delay, failure);
    }

    public SimulatedResponse withHeaders(Map<String, String> others) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putAll(others);
        return new SimulatedResponse(status, more, body, delay, failure);
    }

    public SimulatedResponse withBody(byte[] other) {
        return new SimulatedResponse(status, headers, other, delay, failure);
    }

    public SimulatedResponse delayedBy(Duration more) {
        return new SimulatedResponse(status, headers, body, delay.plus(more), failure);
    }

    public SimulatedResponse failing(ConnectionFailure how) {
        return new SimulatedResponse(status, headers, body, delay, how);
    }
}
