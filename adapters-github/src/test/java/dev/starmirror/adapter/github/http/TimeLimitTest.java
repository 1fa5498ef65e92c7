package dev.starmirror.adapter.github.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.starmirror.adapter.github.GitHubAdapter;
import dev.starmirror.adapter.github.GitHubSettings;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An answer that comes byte by byte and never ends: no single read is slow. */
@Timeout(60)
class TimeLimitTest {
    private static final Duration LIMIT = Duration.ofMillis(400);
    private static final long PACE_MILLIS = 20;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch accepted = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::serve);
    }

    @AfterEach
    void stop() throws IOException {
        done.countDown();
        server.close();
        threads.shutdownNow();
    }

    @Test
    void ends_a_request_whose_answer_does_not_and_hangs_up() throws InterruptedException {
        GitHubAdapter github = new GitHubAdapter(settings());

        SourceException failure =
                catchThrowableOfType(SourceException.class, () -> github.stars().probe());

        assertThat(failure.failure())
                .isInstanceOfSatisfying(
                        SourceFailure.Unavailable.class,
                        unavailable -> assertThat(unavailable.detail()).contains("did not answer in time"));
        assertThat(hungUp.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void an_interrupted_wait_hangs_up_too() throws Exception {
        GitHubSettings patient = settings(Duration.ofMinutes(5));
        GitHubAdapter github = new GitHubAdapter(patient);
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread asking = new Thread(() -> {
            SourceException failure = catchThrowableOfType(
                    SourceException.class, () -> github.stars().probe());
            if (failure.failure() instanceof SourceFailure.Interrupted
                    && Thread.currentThread().isInterrupted()) {
                interrupted.countDown();
            }
        });
        asking.start();
        accepted.await();
        asking.interrupt();

        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(hungUp.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private GitHubSettings settings() {
        return settings(LIMIT);
    }

    private GitHubSettings settings(Duration limit) {
        URI address = URI.create("http://127.0.0.1:" + server.getLocalPort());
        GitHubSettings base = GitHubAdapter.settings(address, GitHubAdapter.TOKEN, null);
        return new GitHubSettings(
                base.apiUrl(),
                base.token(),
                base.login(),
                base.maxConcurrentRequests(),
                base.connectTimeout(),
                base.readTimeout(),
                limit,
                base.quota(),
                base.userAgent(),
                base.proxies());
    }

    private void serve() {
        try {
            while (true) {
                Socket socket = server.accept();
                threads.execute(() -> dribble(socket));
            }
        } catch (IOException e) {
            done.countDown();
        }
    }

    private void dribble(Socket socket) {
        try (socket) {
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            accepted.countDown();
            while (!done.await(PACE_MILLIS, TimeUnit.MILLISECONDS)) {
                socket.getOutputStream().write(' ');
                socket.getOutputStream().flush();
            }
        } catch (IOException e) {
            hungUp.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
