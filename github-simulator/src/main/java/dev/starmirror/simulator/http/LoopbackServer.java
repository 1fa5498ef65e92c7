package dev.starmirror.simulator.http;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.Slf4jNotifier;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;

/** WireMock on 127.0.0.1, handing every request to one handler. Answers that wait hold no thread. */
public final class LoopbackServer implements AutoCloseable {

    private static final int CONTAINER_THREADS = 40;
    private static final int RESPONSE_THREADS = 8;

    private final WireMockServer server;

    /**
     * Starts listening.
     *
     * @param port 0 for any free one
     * @param gzip whether to compress for clients that accept it
     */
    public LoopbackServer(int port, boolean gzip, RequestHandler handler) {
        server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .port(port)
                .gzipDisabled(!gzip)
                .disableRequestJournal()
                .containerThreads(CONTAINER_THREADS)
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(RESPONSE_THREADS)
                .stubRequestLoggingDisabled(true)
                .notifier(new Slf4jNotifier(false))
                .extensions(new HandlerTransformer(handler)));
        server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse()));
        server.start();
    }

    /** {@code http://127.0.0.1:PORT}. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void close() {
        server.stop();
    }
}
