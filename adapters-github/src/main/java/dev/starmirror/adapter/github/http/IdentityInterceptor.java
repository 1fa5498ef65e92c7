package dev.starmirror.adapter.github.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Says who asks and which version of the interface is meant, and proves it to the API's own host and to nobody else. */
final class IdentityInterceptor implements Interceptor {
    /** The oldest version GitHub still promises to keep, and the newest every Enterprise server in use knows. */
    private static final String API_VERSION = "2022-11-28";

    private final ApiAddress address;
    private final Credentials credentials;
    private final String userAgent;

    IdentityInterceptor(ApiAddress address, Credentials credentials, String userAgent) {
        this.address = address;
        this.credentials = credentials;
        this.userAgent = userAgent;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request.Builder request = chain.request()
                .newBuilder()
                .header("User-Agent", userAgent)
                .header("X-GitHub-Api-Version", API_VERSION)
                .header("X-Github-Next-Global-ID", "1");
        if (chain.request().header("Accept") == null) {
            request.header("Accept", "application/vnd.github+json");
        }
        if (address.isTrusted(chain.request().url())) {
            credentials.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        }
        return chain.proceed(request.build());
    }
}
