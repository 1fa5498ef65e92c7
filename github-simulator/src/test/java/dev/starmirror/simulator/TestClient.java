package dev.starmirror.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/** Asks a simulator as a client would. */
final class TestClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    TestClient(GitHubSimulator simulator) {
        base = simulator.baseUrl();
    }

    /** The whole answer to a query. */
    JsonNode query(String query) throws IOException {
        return query(query, Map.of());
    }

    JsonNode query(String query, Map<String, ?> variables) throws IOException {
        return json(queryResponse(query, variables));
    }

    HttpResponse<String> queryResponse(String query) throws IOException {
        return queryResponse(query, Map.of());
    }

    HttpResponse<String> queryResponse(String query, Map<String, ?> variables) throws IOException {
        String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
        return send("POST", "/graphql", body, "authorization", "bearer good");
    }

    /** GET with a good token. */
    HttpResponse<String> get(String path, String... headers) throws IOException {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "authorization";
        all[headers.length + 1] = "token good";
        return send("GET", path, "", all);
    }

    HttpResponse<String> getAnonymously(String path, String... headers) throws IOException {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) throws IOException {
        URI uri = path.startsWith("http") ? URI.create(path) : URI.create(base + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(20))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("No JSON: " + response.body(), e);
        }
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("absent");
    }
}
