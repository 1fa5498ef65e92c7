package dev.starmirror.simulator.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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

    /**
     * A request as its first line names it.
     *
     * @param target path and query, encoded
     */
    public static SimulatedRequest to(String method, String target, Map<String, String> headers, byte[] body) {
        URI url = URI.create(target);
        return new SimulatedRequest(method, url.getPath(), parameters(url.getRawQuery()), headers, body);
    }

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

    private static Map<String, String> parameters(@Nullable String rawQuery) {
        Map<String, String> parameters = new HashMap<>();
        if (rawQuery != null) {
            for (String pair : rawQuery.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.put(decoded(name), decoded(value));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
