package dev.starmirror.adapter.github.http;

import dev.starmirror.adapter.github.quota.QuotaGate;
import dev.starmirror.domain.quota.Resource;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Instant;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Stands at the network's edge: looks at the gate a last time, since connecting may have taken long, and counts, so that what the HTTP
 * library repeats by itself is counted too.
 */
final class WireInterceptor implements Interceptor {
    private final ApiAddress address;
    private final QuotaGate gate;
    private final RequestMeter meter;

    WireInterceptor(ApiAddress address, QuotaGate gate, RequestMeter meter) {
        this.address = address;
        this.gate = gate;
        this.meter = meter;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Resource resource = chain.request().url().equals(address.graphql()) ? Resource.GRAPHQL : Resource.REST;
        Instant sentAt = gate.check(resource);
        meter.sent(resource);
        Response response = proceed(chain, resource, sentAt);
        if (response.code() == HttpURLConnection.HTTP_NOT_MODIFIED) {
            meter.notModified();
        }
        return response;
    }

    private Response proceed(Chain chain, Resource resource, Instant sentAt) throws IOException {
        try {
            return chain.proceed(chain.request());
        } finally {
            gate.worked(resource, sentAt);
        }
    }
}
