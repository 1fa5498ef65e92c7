package dev.starmirror.adapter.github.http;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Tells a proxy the user and the password that stand in its address, once, and otherwise what the JVM's own authenticator knows. It goes
 * into the request for a tunnel, which no server behind the proxy ever sees.
 */
final class ProxyLogin implements Authenticator {
    private static final String HEADER = "Proxy-Authorization";

    private final ProxySelector proxies;

    ProxyLogin(ProxySelector proxies) {
        this.proxies = proxies;
    }

    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) throws IOException {
        Request request = response.request();
        if (route == null || request.header(HEADER) != null) {
            return null;
        }
        Proxy proxy = route.proxy();
        String user = proxies instanceof EnvironmentProxySelector environment ? environment.login(proxy) : null;
        if (user == null) {
            return Authenticator.JAVA_NET_AUTHENTICATOR.authenticate(route, response);
        }
        int colon = user.indexOf(':');
        String name = colon < 0 ? user : user.substring(0, colon);
        String password = colon < 0 ? "" : user.substring(colon + 1);
        return request.newBuilder()
                .header(HEADER, Credentials.basic(name, password, StandardCharsets.UTF_8))
                .build();
    }
}
