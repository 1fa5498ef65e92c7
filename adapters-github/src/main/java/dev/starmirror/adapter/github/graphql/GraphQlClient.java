package dev.starmirror.adapter.github.graphql;

import dev.starmirror.adapter.github.http.ApiAddress;
import dev.starmirror.adapter.github.http.Credentials;
import dev.starmirror.adapter.github.http.Exchange;
import dev.starmirror.adapter.github.http.RequestMeter;
import dev.starmirror.adapter.github.http.Transport;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.quota.Resource;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/** Puts questions to GitHub's GraphQL interface, and sorts out what is wrong with an answer as a whole. Thread-safe. */
public final class GraphQlClient {
    /** The question was too much: GitHub answers a part of it, or nothing, and either may look like an answer. */
    private static final Set<String> TOO_HEAVY =
            Set.of("RESOURCE_LIMITS_EXCEEDED", "MAX_NODE_LIMIT_EXCEEDED", "TIMEOUT");

    private static final String TIMED_OUT = "something went wrong while executing your query";

    private final HttpUrl address;
    private final Transport transport;
    private final Exchange exchange;
    private final Credentials credentials;
    private final RequestMeter meter;
    private @Nullable GraphQlApi api;

    @Inject
    GraphQlClient(
            ApiAddress address, Transport transport, Exchange exchange, Credentials credentials, RequestMeter meter) {
        this.address = address.graphql();
        this.transport = transport;
        this.exchange = exchange;
        this.credentials = credentials;
        this.meter = meter;
    }

    GraphQlAnswer<StarsData> stars(String document, Map<String, Object> variables) {
        return ask(() -> api().stars(address, new GraphQlQuestion(document, variables)));
    }

    GraphQlAnswer<NodesData> nodes(String document, Map<String, Object> variables) {
        return ask(() -> api().nodes(address, new GraphQlQuestion(document, variables)));
    }

    GraphQlAnswer<AliasedData> aliased(String document, Map<String, Object> variables) {
        return ask(() -> api().aliased(address, new GraphQlQuestion(document, variables)));
    }

    /** @throws SourceException also where the answer is an error as a whole or may lack parts without saying which */
    private <D extends Charged> GraphQlAnswer<D> ask(Supplier<CompletableFuture<Response<GraphQlAnswer<D>>>> question) {
        if (!credentials.isPresent()) {
            throw new SourceException(new SourceFailure.CredentialsMissing(
                    "GitHub wants a token for this: set GITHUB_TOKEN or use --token-file FILE"));
        }
        GraphQlAnswer<D> answer = exchange.send(Resource.GRAPHQL, question, GraphQlAnswer::isRefusedByLimit, Set.of())
                .body();
        if (answer == null || answer.isBlank()) {
            throw new SourceException(new SourceFailure.Unavailable("GitHub answered with nothing"));
        }
        if (answer.data() != null && answer.data().rateLimit() != null) {
            meter.charged(answer.data().rateLimit().cost());
        }
        answer.errors().forEach(GraphQlClient::refuseWhole);
        if (answer.data() == null && !answer.hasError(GraphQlError.NOT_FOUND)) {
            throw new SourceException(
                    new SourceFailure.Incomprehensible("GitHub did not understand the question: " + answer.reason()));
        }
        return answer;
    }

    private static void refuseWhole(GraphQlError error) {
        if (isTooHeavy(error)) {
            throw new SourceException(
                    new SourceFailure.TooHeavy("GitHub could not finish the question: " + error.reason()));
        }
        if (error.isOf("INSUFFICIENT_SCOPES")) {
            throw new SourceException(new SourceFailure.CredentialsRejected(
                    "The token may not read what is asked for: " + error.reason()));
        }
    }

    /** Timeouts have no type, and errors that have one may name a repository that is called so. */
    private static boolean isTooHeavy(GraphQlError error) {
        if (error.type() != null) {
            return TOO_HEAVY.contains(error.type());
        }
        String message = error.message().toLowerCase(Locale.ROOT);
        return message.startsWith(TIMED_OUT) || message.contains("timeout");
    }

    private synchronized GraphQlApi api() {
        GraphQlApi made = api;
        if (made == null) {
            made = transport.create(GraphQlApi.class);
            api = made;
        }
        return made;
    }
}
