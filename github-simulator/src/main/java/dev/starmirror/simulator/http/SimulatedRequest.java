package dev.starmirror.simulator.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request, free of any server's classes.
 *
 * @param path decoded, without query
 * @param query decoded parameters; of repeated ones the last
 * @param headers by lower-case name
 * @param body empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // bodies are large and never compared
public record SimulatedRequest(
        String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {

    public @Nullable String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }

    /** A parameter as a number, or the given value where it is absent or no number. */
    public int intParameter(String name, int otherwise) {
        String value = query.get(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
