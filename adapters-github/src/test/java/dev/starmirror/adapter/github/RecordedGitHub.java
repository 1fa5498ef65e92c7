package dev.starmirror.adapter.github;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on the loopback that gives recorded answers in order and remembers what it was asked. */
public final class RecordedGitHub implements AutoCloseable {
    /** One answer. */
    public record Answer(int status, Map<String, String> headers, String body) {
        /** A successful JSON answer. */
        public static Answer json(String body) {
            return new Answer(200, Map.of("Content-Type", "application/json; charset=utf-8"), body);
        }
    }

    /** One request as it came in; header names in lower case. */
    public record Asked(String method, String path, Map<String, String> headers, String body) {}

    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();

    public RecordedGitHub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(executor);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public synchronized RecordedGitHub willAnswer(Answer... more) {
        answers.addAll(List.of(more));
        return this;
    }

    public synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer = next(exchange, body);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private synchronized Answer next(HttpExchange exchange, String body) {
        Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        asked.add(
                new Asked(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
        Answer answer = answers.poll();
        return answer == null ? new Answer(418, Map.of(), "nothing recorded") : answer;
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
