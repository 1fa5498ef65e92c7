package dev.starmirror.adapter.github.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.starmirror.adapter.github.quota.QuotaGate;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import jakarta.inject.Inject;
import java.util.List;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/** The HTTP client and the JSON reader, made at first use since commands that ask GitHub nothing must not pay for them. Thread-safe. */
public final class Transport {
    /** More than any answer to a question of ours: a batch of READMEs is packed to far less. */
    private static final long MAX_ANSWER_BYTES = 24L << 20;

    /** Our deepest question is answered nine levels deep. */
    private static final int MAX_JSON_DEPTH = 64;

    private final TransportSettings settings;
    private final Credentials credentials;
    private final QuotaGate gate;
    private final RequestMeter meter;
    private final Connections connections;
    private @Nullable Retrofit retrofit;

    @Inject
    Transport(
            TransportSettings settings,
            Credentials credentials,
            QuotaGate gate,
            RequestMeter meter,
            Connections connections) {
        this.settings = settings;
        this.credentials = credentials;
        this.gate = gate;
        this.meter = meter;
        this.connections = connections;
    }

    /** An implementation of a Retrofit interface. */
    public <T> T create(Class<T> api) {
        return retrofit().create(api);
    }

    private synchronized Retrofit retrofit() {
        Retrofit made = retrofit;
        if (made == null) {
            checkProxy();
            made = new Retrofit.Builder()
                    .baseUrl(settings.address().rest())
                    .client(client(settings.address()))
                    .addConverterFactory(new Beginnings())
                    .addConverterFactory(JacksonConverterFactory.create(Json.READER))
                    .build();
            retrofit = made;
        }
        return made;
    }

    /** A proxy's address that cannot be read is said here: on the HTTP library's own threads nobody could answer for it. */
    private void checkProxy() {
        try {
            settings.proxies().select(settings.address().rest().uri());
        } catch (IllegalArgumentException e) {
            throw new SourceException(new SourceFailure.Incomprehensible(String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * Redirects are never followed here: a token must not travel to where an answer points. The time of a whole exchange is bounded by
     * {@link Exchange}.
     */
    private OkHttpClient client(ApiAddress address) {
        return new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.readTimeout())
                .writeTimeout(settings.readTimeout())
                .dispatcher(dispatcher(settings.maxConcurrentRequests()))
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionPool(connections.idle().get())
                .socketFactory(connections.sockets())
                .connectionSpecs(
                        List.of(address.rest().isHttps() ? ConnectionSpec.MODERN_TLS : ConnectionSpec.CLEARTEXT))
                .proxySelector(settings.proxies())
                .proxyAuthenticator(new ProxyLogin(settings.proxies()))
                .addInterceptor(new IdentityInterceptor(address, credentials, settings.userAgent()))
                .addInterceptor(new RevalidationInterceptor())
                .addInterceptor(new BoundedBodyInterceptor(MAX_ANSWER_BYTES))
                .addNetworkInterceptor(new WireInterceptor(address, gate, meter))
                .build();
    }

    private Dispatcher dispatcher(int maxConcurrentRequests) {
        Dispatcher dispatcher = new Dispatcher(connections.threads().get());
        dispatcher.setMaxRequests(maxConcurrentRequests);
        dispatcher.setMaxRequestsPerHost(maxConcurrentRequests);
        return dispatcher;
    }

    /** Made at first use, like everything here, and once: it remembers how each type is read. */
    private static final class Json {
        static final JsonMapper READER = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(MAX_JSON_DEPTH)
                                .build())
                        .build())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }
}
