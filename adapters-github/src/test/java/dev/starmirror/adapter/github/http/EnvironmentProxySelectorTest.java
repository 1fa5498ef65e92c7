package dev.starmirror.adapter.github.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentProxySelectorTest {
    private static final ProxySelector JVM = ProxySelector.of(InetSocketAddress.createUnresolved("jvm.example.org", 1));
    private static final URI GITHUB = URI.create("https://api.github.com");

    @Test
    void takes_the_proxy_of_the_environment() {
        assertThat(chosen(Map.of("HTTPS_PROXY", "http://proxy.example.org:3128"), GITHUB))
                .isEqualTo("HTTP @ proxy.example.org/<unresolved>:3128");
        assertThat(chosen(Map.of("https_proxy", "proxy.example.org"), GITHUB))
                .isEqualTo("HTTP @ proxy.example.org/<unresolved>:80");
        assertThat(chosen(Map.of("ALL_PROXY", "socks5://proxy.example.org"), GITHUB))
                .isEqualTo("SOCKS @ proxy.example.org/<unresolved>:1080");
    }

    @Test
    void takes_the_proxy_of_the_jvm_where_the_environment_has_none() {
        assertThat(chosen(Map.of("HTTP_PROXY", "http://proxy.example.org:3128"), GITHUB))
                .isEqualTo("HTTP @ jvm.example.org/<unresolved>:1");
    }

    @Test
    void goes_straight_to_excluded_hosts_and_to_this_machine() {
        Map<String, String> environment =
                Map.of("HTTPS_PROXY", "http://proxy.example.org", "NO_PROXY", "corp.example, .github.com");

        assertThat(chosen(environment, GITHUB)).isEqualTo("DIRECT");
        assertThat(chosen(environment, URI.create("https://ghe.corp.example"))).isEqualTo("DIRECT");
        assertThat(chosen(environment, URI.create("https://127.0.0.1:8080"))).isEqualTo("DIRECT");
        assertThat(chosen(environment, URI.create("https://mygithub.com"))).startsWith("HTTP");
    }

    @ParameterizedTest
    @CsvSource({
        "'*', true",
        "'github.com', true",
        "'.github.com', true",
        "'*.github.com', true",
        "'API.GitHub.com', true",
        "'api.github.com:443', true",
        "'api.github.com:8443', false",
        "'example.org api.github.com', true",
        "'example.org,,  api.github.com ,', true",
        "'hub.com', false",
        "'api.github.com.example.org', false",
        "' ', false",
        "',', false"
    })
    void knows_every_way_to_exclude_a_host(String excluded, boolean direct) {
        assertThat(chosen(Map.of("https_proxy", "http://proxy.example.org", "no_proxy", excluded), GITHUB)
                        .equals("DIRECT"))
                .isEqualTo(direct);
    }

    @Test
    void goes_by_the_variable_in_lower_case_before_the_other_and_by_its_own_before_that_for_all() {
        String proxy = "HTTP @ lower.example.org/<unresolved>:1";

        assertThat(chosen(Map.of("https_proxy", "lower.example.org:1", "HTTPS_PROXY", "upper.example.org:2"), GITHUB))
                .isEqualTo(proxy);
        assertThat(chosen(Map.of("https_proxy", "lower.example.org:1", "all_proxy", "all.example.org:2"), GITHUB))
                .isEqualTo(proxy);
        assertThat(chosen(Map.of("all_proxy", "lower.example.org:1"), GITHUB)).isEqualTo(proxy);
        assertThat(chosen(Map.of("https_proxy", "", "HTTPS_PROXY", "upper.example.org:2"), GITHUB))
                .as("set to nothing, it names none")
                .isEqualTo("HTTP @ jvm.example.org/<unresolved>:1");
    }

    @Test
    void does_not_repeat_an_address_that_may_hold_a_password() {
        assertThatThrownBy(() -> chosen(Map.of("HTTPS_PROXY", "http://user:secret@bad host"), GITHUB))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    private static String chosen(Map<String, String> environment, URI uri) {
        Proxy proxy = EnvironmentProxySelector.of(environment, JVM).select(uri).get(0);
        return proxy.equals(Proxy.NO_PROXY) ? "DIRECT" : proxy.toString();
    }
}
