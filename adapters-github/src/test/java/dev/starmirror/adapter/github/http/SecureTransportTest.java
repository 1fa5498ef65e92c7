package dev.starmirror.adapter.github.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.starmirror.adapter.github.GitHubAdapter;
import dev.starmirror.adapter.github.GitHubSettings;
import dev.starmirror.domain.port.SourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** TLS, HTTP/2, compression and proxies, with a server that has a certificate of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecureTransportTest {
    private static final String HOST = "github.invalid";
    private static final String STORE_PASSWORD = "changeit";
    private static final String PASSWORD = "p@ss:word";
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final String TRUST_STORE_PASSWORD = "javax.net.ssl.trustStorePassword";
    private static final String NO_STARS =
            "{\"data\":{\"rateLimit\":null,\"account\":{\"databaseId\":1,\"login\":\"octocat\","
                    + "\"starredRepositories\":{\"totalCount\":0,\"edges\":[]}}}}";

    @TempDir
    static Path folder;

    private WireMockServer server;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=test",
                        "-storetype",
                        "PKCS12",
                        "-ext",
                        "SAN=dns:localhost,dns:" + HOST,
                        "-storepass",
                        STORE_PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor()).isZero();
        System.setProperty(TRUST_STORE, store.toString());
        System.setProperty(TRUST_STORE_PASSWORD, STORE_PASSWORD);
        server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(store.toString())
                .keystoreType("PKCS12")
                .keystorePassword(STORE_PASSWORD)
                .keyManagerPassword(STORE_PASSWORD)
                .http2TlsDisabled(false));
        server.start();
    }

    @AfterAll
    void stop() {
        System.clearProperty(TRUST_STORE);
        System.clearProperty(TRUST_STORE_PASSWORD);
        server.stop();
    }

    @BeforeEach
    void answer_that_there_are_no_stars() {
        server.resetAll();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withBody(NO_STARS)));
    }

    @Test
    void speaks_HTTP_2_where_it_is_offered() {
        assertThat(at("https://localhost:" + server.httpsPort(), Map.of())
                        .stars()
                        .probe()
                        .total())
                .isZero();

        assertThat(asked().getProtocol()).isEqualTo("HTTP/2.0");
        assertThat(asked().getHeader("Authorization")).isEqualTo("Bearer " + GitHubAdapter.TOKEN);
    }

    @Test
    void asks_for_gzip_and_undoes_it() {
        server.stubFor(any(anyUrl())
                .willReturn(aResponse().withHeader("Content-Encoding", "gzip").withBody(zipped(NO_STARS, 0))));

        assertThat(plain().stars().probe().total()).isZero();
        assertThat(asked().getHeader("Accept-Encoding")).isEqualTo("gzip");
    }

    @Test
    void measures_an_answer_unpacked_so_that_a_small_one_cannot_fill_the_memory() {
        byte[] bomb = zipped(NO_STARS.substring(0, NO_STARS.length() - 1), 32 << 20);
        assertThat(bomb).hasSizeLessThan(1 << 20);
        server.stubFor(any(anyUrl())
                .willReturn(aResponse().withHeader("Content-Encoding", "gzip").withBody(bomb)));

        assertThatThrownBy(() -> plain().stars().probe())
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("larger answer than can be right");
    }

    @Test
    void tells_the_password_to_the_proxy_alone_and_the_token_to_GitHub_alone() throws IOException {
        String known =
                "Basic " + Base64.getEncoder().encodeToString(("user:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        try (TunnelProxy proxy = new TunnelProxy(known, server.httpsPort())) {
            GitHubAdapter github = at("https://" + HOST, proxies(proxy, "user:p%40ss%3Aword@"));

            assertThat(github.stars().probe().total()).isZero();

            assertThat(proxy.heads())
                    .singleElement()
                    .satisfies(head -> assertThat(head)
                            .startsWith("CONNECT " + HOST + ":443 ")
                            .doesNotContain(GitHubAdapter.TOKEN));
            assertThat(asked().getHeader("Authorization")).isEqualTo("Bearer " + GitHubAdapter.TOKEN);
            assertThat(asked().getHeaders().keys()).doesNotContain("Proxy-Authorization");
        }
    }

    @Test
    void says_soon_that_a_proxy_refuses_and_repeats_no_password() throws IOException {
        try (TunnelProxy proxy = new TunnelProxy("Basic somebody-else", server.httpsPort())) {
            GitHubAdapter github = at("https://" + HOST, proxies(proxy, "user:p%40ss%3Aword@"));

            assertThatThrownBy(() -> github.stars().probe())
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("The proxy did not let us through to " + HOST)
                    .hasMessageNotContaining("p@ss");
            assertThat(github.time.slept()).isLessThan(Duration.ofSeconds(10));
            assertThat(server.getAllServeEvents()).isEmpty();
        }
    }

    @Test
    void passes_a_proxy_by_for_hosts_that_need_none() throws IOException {
        try (TunnelProxy proxy = new TunnelProxy("", server.httpsPort())) {
            Map<String, String> environment =
                    Map.of("HTTPS_PROXY", "http://127.0.0.1:" + proxy.port(), "NO_PROXY", "example.com,.invalid");

            assertThatThrownBy(() -> at("https://" + HOST, environment).stars().probe())
                    .hasMessageContaining("No address is known for " + HOST);
            assertThat(proxy.heads()).isEmpty();
        }
    }

    @Test
    void asks_the_systems_proxies_where_the_environment_names_none() throws IOException {
        try (TunnelProxy proxy = new TunnelProxy("Basic somebody-else", server.httpsPort())) {
            ProxySelector system =
                    ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port()));

            assertThatThrownBy(() -> at("https://" + HOST, EnvironmentProxySelector.of(Map.of(), system))
                            .stars()
                            .probe())
                    .hasMessageContaining("The proxy did not let us through");
            assertThat(proxy.heads()).isNotEmpty();
        }
    }

    private GitHubAdapter plain() {
        return at("http://127.0.0.1:" + server.port(), Map.of());
    }

    private LoggedRequest asked() {
        assertThat(server.getAllServeEvents()).hasSize(1);
        return server.getAllServeEvents().get(0).getRequest();
    }

    private static Map<String, String> proxies(TunnelProxy proxy, String login) {
        return Map.of("HTTPS_PROXY", "http://" + login + "127.0.0.1:" + proxy.port());
    }

    private static GitHubAdapter at(String address, Map<String, String> environment) {
        return at(address, EnvironmentProxySelector.of(environment, ProxySelector.of(null)));
    }

    private static GitHubAdapter at(String address, ProxySelector proxies) {
        GitHubSettings base = GitHubAdapter.settings(URI.create(address), GitHubAdapter.TOKEN, null);
        return new GitHubAdapter(new GitHubSettings(
                base.apiUrl(),
                base.token(),
                base.login(),
                base.maxConcurrentRequests(),
                base.connectTimeout(),
                base.readTimeout(),
                base.answerTimeout(),
                base.quota(),
                base.userAgent(),
                proxies));
    }

    /** The text and so many blanks behind it, which shrink to a thousandth. */
    private static byte[] zipped(String text, int blanks) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.write(" ".repeat(blanks).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
