package dev.starmirror.adapter.github.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Proxies as the environment names them ({@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY}, {@code NO_PROXY}, in either case),
 * and where it names none, those of the JVM. Thread-safe.
 */
public final class EnvironmentProxySelector extends ProxySelector {
    private static final int DEFAULT_PORT = 1080;
    private static final List<String> VARIABLES = List.of("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY");

    private final Map<String, String> environment;
    private final ProxySelector fallback;

    private EnvironmentProxySelector(Map<String, String> environment, ProxySelector fallback) {
        this.environment = Map.copyOf(environment);
        this.fallback = fallback;
    }

    /**
     * Reads the environment at each choice.
     *
     * @param environment variables by name
     * @param fallback asked where the environment names no proxy
     */
    public static ProxySelector of(Map<String, String> environment, ProxySelector fallback) {
        return new EnvironmentProxySelector(environment, fallback);
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = uri.getHost();
        if (ApiAddress.isLoopback(host) || isExcluded(uri)) {
            return List.of(Proxy.NO_PROXY);
        }
        String configured = variable("https".equalsIgnoreCase(uri.getScheme()) ? "HTTPS_PROXY" : "HTTP_PROXY");
        if (configured == null) {
            configured = variable("ALL_PROXY");
        }
        return configured == null ? fallback.select(uri) : List.of(proxy(address(configured)));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        fallback.connectFailed(uri, address, failure);
    }

    /** User and password as {@code user:password} of a proxy that the environment names; null where it names none. Never to be shown. */
    @Nullable
    String login(Proxy proxy) {
        for (String variable : VARIABLES) {
            String configured = variable(variable);
            if (configured != null) {
                URI address = address(configured);
                if (address.getUserInfo() != null && proxy.equals(proxy(address))) {
                    return address.getUserInfo();
                }
            }
        }
        return null;
    }

    private @Nullable String variable(String name) {
        String lower = environment.get(name.toLowerCase(Locale.ROOT));
        String value = lower == null ? environment.get(name) : lower;
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** An entry is a host, which stands for those below it too, with a port or without. */
    private boolean isExcluded(URI uri) {
        String excluded = variable("NO_PROXY");
        String host = uri.getHost();
        if (excluded == null || host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        String port = ":" + port(uri);
        return Arrays.stream(excluded.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .map(entry -> entry.startsWith("*.") ? entry.substring(1) : entry)
                .map(entry -> entry.endsWith(port) ? entry.substring(0, entry.length() - port.length()) : entry)
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> entry.equals("*")
                        || name.equals(entry)
                        || name.endsWith(entry.startsWith(".") ? entry : "." + entry));
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    private static Proxy proxy(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        Proxy.Type type = scheme.startsWith("socks") ? Proxy.Type.SOCKS : Proxy.Type.HTTP;
        int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("http") ? 80 : DEFAULT_PORT;
        return new Proxy(type, InetSocketAddress.createUnresolved(address.getHost(), port));
    }

    /** @throws IllegalArgumentException where the address cannot be read; it is not repeated, since it may hold a password */
    private static URI address(String configured) {
        return parse(configured.contains("://") ? configured : "http://" + configured);
    }

    private static URI parse(String configured) {
        try {
            URI address = new URI(configured);
            if (address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException(
                "The proxy in the environment is not an address like http://proxy.example:3128: correct HTTPS_PROXY,"
                        + " HTTP_PROXY or ALL_PROXY");
    }
}
