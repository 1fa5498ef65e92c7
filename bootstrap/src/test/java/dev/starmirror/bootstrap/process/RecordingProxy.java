package dev.starmirror.bootstrap.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between the program and a simulated GitHub. Notes which READMEs were asked for and which answers went out whole, and lets a test
 * act at a moment of the conversation. Safe for use by several threads.
 */
final class RecordingProxy implements AutoCloseable {
    private static final Set<String> HOP_BY_HOP = Set.of("connection", "content-length", "host", "transfer-encoding");
    private static final HttpResponse.BodyHandler<byte[]> BYTES = BodyHandlers.ofByteArray();

    /** Moments of one exchange. */
    enum Moment {
        /** The request has come; nobody has seen it yet. */
        ASKED,
        /** Half of the answer is on its way. */
        HALF_ANSWERED,
        /** The whole answer is on its way. */
        ANSWERED
    }

    /** Is told of each moment, on the thread that serves the request. */
    @FunctionalInterface
    interface Listener {
        /**
         * The moment has come.
         *
         * @param request 1 for the first request since the conversation began
         */
        void at(int request, Moment moment);
    }

    static {
        // Without it the server's answers wait for the client's delayed acknowledgements.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final URI target;
    private volatile Conversation conversation = new Conversation((request, moment) -> {});

    RecordingProxy(String target) {
        this.target = URI.create(target);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Notes what is said from now on by itself. What an earlier conversation still has to say is noted there. */
    Conversation begin(Listener listener) {
        conversation = new Conversation(listener);
        return conversation;
    }

    private void serve(HttpExchange exchange) throws IOException {
        Conversation current = conversation;
        byte[] question = exchange.getRequestBody().readAllBytes();
        Conversation.Question asked = current.asked(question(exchange, question));
        try (exchange) {
            HttpResponse<byte[]> answer = forward(exchange, question);
            answer.headers().map().forEach((name, values) -> {
                if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            OutputStream out = exchange.getResponseBody();
            int half = body.length / 2;
            out.write(body, 0, half);
            out.flush();
            current.tell(asked, Moment.HALF_ANSWERED);
            out.write(body, half, body.length - half);
            out.flush();
            current.answered(asked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] question)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(question));
        for (Map.Entry<String, List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            if (!HOP_BY_HOP.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                header.getValue().forEach(value -> request.header(header.getKey(), value));
            }
        }
        return http.send(request.build(), BYTES);
    }

    private static JsonNode question(HttpExchange exchange, byte[] body) {
        return exchange.getRequestURI().getPath().endsWith("graphql")
                ? SimulatedGitHub.parse(new String(body, StandardCharsets.UTF_8))
                        .path("variables")
                : SimulatedGitHub.parse("{}");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
