package dev.starmirror.adapter.github.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://api.github.com,https://api.github.com/,https://api.github.com/graphql",
        "https://api.github.com/,https://api.github.com/,https://api.github.com/graphql",
        "https://ghe.example.org/api/v3,https://ghe.example.org/api/v3/,https://ghe.example.org/api/graphql",
        "https://ghe.example.org/api/v3/,https://ghe.example.org/api/v3/,https://ghe.example.org/api/graphql",
        "https://proxy.example.org/ghe/api/v3,https://proxy.example.org/ghe/api/v3/,https://proxy.example.org/ghe/api/graphql",
        "http://127.0.0.1:8080,http://127.0.0.1:8080/,http://127.0.0.1:8080/graphql",
        "http://[::1]:8080,http://[::1]:8080/,http://[::1]:8080/graphql",
        "http://[0:0:0:0:0:0:0:1],http://[::1]/,http://[::1]/graphql",
        "http://[::ffff:127.0.0.1],http://127.0.0.1/,http://127.0.0.1/graphql",
        "HTTP://LocalHost:80,http://localhost/,http://localhost/graphql",
        "HTTPS://API.GitHub.com:443,https://api.github.com/,https://api.github.com/graphql",
        "http://localhost:1/api/v3,http://localhost:1/api/v3/,http://localhost:1/api/graphql"
    })
    void knows_both_interfaces_of_a_server(String given, String rest, String graphql) {
        ApiAddress address = ApiAddress.of(URI.create(given));

        assertThat(address.rest()).hasToString(rest);
        assertThat(address.graphql()).hasToString(graphql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.github.com",
                "http://127.0.0.1.example.org",
                "http://localhost.example.org",
                "http://10.0.0.1",
                "HTTP://API.GITHUB.COM",
                "http://localhost.",
                "http://0.0.0.0",
                "http://[::]",
                "http://[::ffff:10.0.0.1]",
                "http://127.1",
                "http://2130706433",
                "http://127.0.0.256",
                "http://127.999.0.1",
                "http://127.0.0.1@api.github.com",
                "http://user@localhost",
                "https://secret@api.github.com",
                "https://api.github.com#x",
                "ftp://api.github.com",
                "api.github.com",
                "https://api.github.com?x=1",
                "https://user:secret@api.github.com"
            })
    void refuses_what_a_token_must_not_be_sent_to(String given) {
        assertThatThrownBy(() -> ApiAddress.of(URI.create(given)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.github.com/repositories/1,true",
        "https://codeload.github.com/x,false",
        "http://api.github.com/x,false",
        "https://api.github.com:8443/x,false",
        "https://api.github.com:443/x,true",
        "HTTPS://API.GITHUB.COM/x,true",
        "https://api.github.com./x,false",
        "https://api.github.com@evil.example/x,false",
        "https://evil.example/api.github.com,false",
        "https://api.github.com.evil.example/x,false"
    })
    void trusts_its_own_host_alone(String url, boolean trusted) {
        assertThat(ApiAddress.of(URI.create("https://api.github.com")).isTrusted(HttpUrl.get(url)))
                .isEqualTo(trusted);
    }
}
