package dev.starmirror.adapter.github.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
