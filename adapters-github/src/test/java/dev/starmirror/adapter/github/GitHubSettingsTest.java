package dev.starmirror.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubSettingsTest {
    @Test
    void has_the_documented_defaults() {
        assertThat(GitHubSettings.DEFAULT_API_URL).isEqualTo(URI.create("https://api.github.com"));
        assertThat(GitHubSettings.DEFAULT_TIMEOUT).isEqualTo(Duration.ofSeconds(30));
        assertThat(GitHubSettings.DEFAULT_QUOTA.reserve()).isEqualTo(0.1);
        assertThat(GitHubSettings.DEFAULT_QUOTA.maxWait()).isEqualTo(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void takes_1_to_100_requests_at_once(int concurrency) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(concurrency, Duration.ofSeconds(1), "starmirror"))
                .withMessageContaining(Integer.toString(concurrency));
    }

    @Test
    void takes_no_timeout_of_nothing_and_no_nameless_client() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings(5, Duration.ZERO, "starmirror"));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(5, Duration.ofSeconds(1), " "));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(5, Duration.ofSeconds(1), "star\nmirror"));
    }

    private static GitHubSettings settings(int concurrency, Duration timeout, String userAgent) {
        return new GitHubSettings(
                GitHubSettings.DEFAULT_API_URL,
                Optional::empty,
                null,
                concurrency,
                timeout,
                timeout,
                timeout,
                GitHubSettings.DEFAULT_QUOTA,
                userAgent,
                ProxySelector.of(null));
    }
}
