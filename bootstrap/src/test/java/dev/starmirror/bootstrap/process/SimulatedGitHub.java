package dev.starmirror.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A simulated GitHub in a process of its own, and its control plane. */
final class SimulatedGitHub implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String address;

    private SimulatedGitHub(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static SimulatedGitHub start(String... options) {
        List<String> command = ClassArchive.command(Artifacts.simulator(), "--exit-with-stdin");
        command.addAll(List.of("--port", "0", "--exit-with-stdin"));
        command.addAll(List.of(options));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String address = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            assertThat(address).as("the first line of the simulator").startsWith("http://");
            return new SimulatedGitHub(process, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return address;
    }

    /** What a mirror should hold, by id, without what listings do not tell. */
    Map<Long, JsonNode> truth() {
        Map<Long, JsonNode> truth = new TreeMap<>();
        get("stars?text=false").lines().forEach(line -> {
            JsonNode star = parse(line);
            truth.put(star.path("id").asLong(), star);
        });
        return truth;
    }

    /** The README texts by id, for as many of the newest stars. */
    Map<Long, String> texts(int stars) {
        Map<Long, String> texts = new TreeMap<>();
        get("stars?limit=" + stars).lines().map(SimulatedGitHub::parse).forEach(star -> {
            if (star.path("readme").hasNonNull("text")) {
                texts.put(
                        star.path("id").asLong(),
                        star.path("readme").path("text").asText());
            }
        });
        return texts;
    }

    JsonNode statistics() {
        return parse(get("stats"));
    }

    /** Scripts a fault, or changes the account or the limits. */
    void post(String path, String body) {
        send(HttpRequest.newBuilder(URI.create(address + "/_simulator/" + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    void clearFaults() {
        send(HttpRequest.newBuilder(URI.create(address + "/_simulator/faults"))
                .DELETE()
                .build());
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + "/_simulator/" + path))
                .build());
    }

    private String send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
