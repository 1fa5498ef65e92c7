package dev.starmirror.adapter.github.http;

import dev.starmirror.domain.quota.Resource;
import java.io.IOException;
import java.net.HttpURLConnection;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Counts at the network's edge, so that what the HTTP library repeats by itself is counted too. */
final class MeteringInterceptor implements Interceptor {
    private final ApiAddress address;
    private final RequestMeter meter;

    MeteringInterceptor(ApiAddress address, RequestMeter meter) {
        this.address = address;
        this.meter = meter;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        boolean graphql = chain.request().url().equals(address.graphql());
        meter.sent(graphql ? Resource.GRAPHQL : Resource.REST);
        Response response = chain.proceed(chain.request());
        if (response.code() == HttpURLConnection.HTTP_NOT_MODIFIED) {
            meter.notModified();
        }
        return response;
    }
}
