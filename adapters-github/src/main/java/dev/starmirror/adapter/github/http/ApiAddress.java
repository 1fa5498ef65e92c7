package dev.starmirror.adapter.github.http;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where GitHub's interfaces are, on github.com or on an Enterprise server.
 *
 * @param rest base of the REST interface, ends with a slash
 * @param graphql address of the GraphQL interface
 */
public record ApiAddress(HttpUrl rest, HttpUrl graphql) {
    private static final Pattern ENTERPRISE_REST = Pattern.compile("(.*)/api/v3/?");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.(25[0-5]|2[0-4]\\d|1?\\d{1,2})){3}|\\[?::1]?");

    /**
     * Reads the address a user gives.
     *
     * @throws IllegalArgumentException with a sentence for a person where it is none we may use
     */
    public static ApiAddress of(URI apiUrl) {
        HttpUrl rest = HttpUrl.parse(apiUrl.toString());
        if (rest == null || rest.query() != null || rest.fragment() != null) {
            throw new IllegalArgumentException(
                    "The address of GitHub's API looks like https://api.github.com, not like this one");
        }
        if (!rest.username().isEmpty() || !rest.password().isEmpty()) {
            throw new IllegalArgumentException(
                    "The address of GitHub's API holds no credentials: give the token in GITHUB_TOKEN");
        }
        if (!rest.isHttps() && !isLoopback(rest.host())) {
            throw new IllegalArgumentException("A token is not sent over plain http: use https for " + rest.host());
        }
        HttpUrl base = withSlash(rest);
        return new ApiAddress(base, graphqlOf(base));
    }

    /** Whether a request there may carry the token: same scheme, host and port as the API. */
    public boolean isTrusted(HttpUrl url) {
        return url.scheme().equals(rest.scheme()) && url.host().equals(rest.host()) && url.port() == rest.port();
    }

    private static HttpUrl graphqlOf(HttpUrl rest) {
        var enterprise = ENTERPRISE_REST.matcher(rest.encodedPath());
        String path = enterprise.matches() ? enterprise.group(1) + "/api/graphql" : rest.encodedPath() + "graphql";
        return rest.newBuilder().encodedPath(path).build();
    }

    private static HttpUrl withSlash(HttpUrl url) {
        String path = url.encodedPath();
        return path.endsWith("/")
                ? url
                : url.newBuilder().encodedPath(path + "/").build();
    }

    /** Whether what is sent to the host never leaves this machine. */
    public static boolean isLoopback(@Nullable String host) {
        return host != null && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }
}
