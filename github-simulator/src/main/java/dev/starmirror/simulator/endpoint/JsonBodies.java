package dev.starmirror.simulator.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starmirror.simulator.http.SimulatedResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON answers, GitHub's errors among them. */
public final class JsonBodies {

    /** GitHub's own words for what is not there. */
    public static final String NOT_FOUND = "Not Found";

    private static final String DOCUMENTATION = "https://docs.github.com/rest";
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonBodies() {}

    /** Any tree of maps, lists and values as a 200 answer. */
    public static SimulatedResponse ok(Object body) {
        return SimulatedResponse.json(200, bytes(body));
    }

    /** GitHub's form of a REST error. */
    public static SimulatedResponse error(int status, String message) {
        return error(status, message, Map.of());
    }

    /** GitHub's form of a REST error with more facts. */
    public static SimulatedResponse error(int status, String message, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", message);
        body.putAll(more);
        body.put("documentation_url", DOCUMENTATION);
        body.put("status", Integer.toString(status));
        return SimulatedResponse.json(status, bytes(body));
    }

    /** GitHub's form of a GraphQL request that failed as a whole with status 200. */
    public static SimulatedResponse graphQlError(String type, String message) {
        return ok(Map.of("errors", List.of(Map.of("type", type, "message", message))));
    }

    /** Any tree of maps, lists and values as JSON. */
    public static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps, lists and plain values always have a JSON form", e);
        }
    }
}
