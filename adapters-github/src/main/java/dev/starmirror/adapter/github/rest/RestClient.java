package dev.starmirror.adapter.github.rest;

import dev.starmirror.adapter.github.http.Answer;
import dev.starmirror.adapter.github.http.ApiAddress;
import dev.starmirror.adapter.github.http.Exchange;
import dev.starmirror.adapter.github.http.Revalidation;
import dev.starmirror.adapter.github.http.Transport;
import dev.starmirror.domain.port.AnswerCache;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.quota.Resource;
import dev.starmirror.domain.star.RepositoryName;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/** Asks GitHub's REST interface, and follows it where it says that something moved, but never to another host. Thread-safe. */
final class RestClient {
    private static final int MAX_MOVES = 3;
    private static final Set<Integer> MOVED = Set.of(301, 302, 307, 308);

    private final ApiAddress address;
    private final Transport transport;
    private final Exchange exchange;
    private final AnswerCache answers;
    private @Nullable RestApi api;

    @Inject
    RestClient(ApiAddress address, Transport transport, Exchange exchange, AnswerCache answers) {
        this.address = address;
        this.transport = transport;
        this.exchange = exchange;
        this.answers = answers;
    }

    /** An address below the API's own. */
    HttpUrl at(String... segments) {
        HttpUrl.Builder url = address.rest().newBuilder();
        for (String segment : segments) {
            url.addPathSegment(segment);
        }
        return url.build();
    }

    /** The address of a repository, or of something below it. The owner must be known. */
    HttpUrl repository(RepositoryName name, String... below) {
        HttpUrl.Builder url =
                at("repos", Objects.requireNonNull(name.owner()), name.name()).newBuilder();
        for (String segment : below) {
            url.addPathSegment(segment);
        }
        return url.build();
    }

    /** Whether the address is one of the API's, so that the token may go there. */
    boolean isOwn(@Nullable HttpUrl url) {
        return url != null && address.isTrusted(url);
    }

    /** @param expected statuses beside 200 to 299 that the caller can make sense of */
    <T> Answer<T> get(
            HttpUrl url, BiFunction<RestApi, HttpUrl, CompletableFuture<Response<T>>> question, Set<Integer> expected) {
        Set<Integer> statuses = new HashSet<>(MOVED);
        statuses.addAll(expected);
        HttpUrl target = url;
        for (int move = 0; move <= MAX_MOVES; move++) {
            HttpUrl asked = target;
            Answer<T> answer =
                    exchange.send(Resource.REST, () -> question.apply(api(), asked), body -> false, statuses);
            if (!answer.isMoved()) {
                return answer;
            }
            String location = answer.headers().get("Location");
            HttpUrl next = location == null ? null : target.resolve(location);
            if (next == null || !isOwn(next)) {
                throw new SourceException(new SourceFailure.Incomprehensible(
                        "GitHub's interface points to another host, which is not followed"));
            }
            target = next;
        }
        throw new SourceException(new SourceFailure.Incomprehensible("GitHub's interface points in a circle"));
    }

    /**
     * Asks with what was answered in an earlier run, and keeps a new answer once it is understood.
     *
     * @param expected statuses beside 200 to 299 that the reader can make sense of
     * @param reader makes of an answer what is wanted, or throws where it makes no sense
     */
    <T, R> R revalidate(HttpUrl url, Question<T> question, Set<Integer> expected, Function<Answer<T>, R> reader) {
        return revalidate(url, question, expected, reader, (read, body) -> body);
    }

    /**
     * The same, where another form of an answer is better to keep.
     *
     * @param form makes of what was read and of the answer's body what is kept in place of the body, to be read like it
     */
    <T, R> R revalidate(
            HttpUrl url,
            Question<T> question,
            Set<Integer> expected,
            Function<Answer<T>, R> reader,
            BiFunction<R, String, String> form) {
        Revalidation revalidation = Revalidation.by(answers);
        try {
            return read(url, question, expected, reader, form, revalidation);
        } catch (SourceException e) {
            if (!revalidation.isKeptAnswer()) {
                throw e;
            }
            // Whatever spoilt what was kept, GitHub still has the answer.
            revalidation.forget();
            return read(url, question, expected, reader, form, revalidation);
        }
    }

    private <T, R> R read(
            HttpUrl url,
            Question<T> question,
            Set<Integer> expected,
            Function<Answer<T>, R> reader,
            BiFunction<R, String, String> form,
            Revalidation revalidation) {
        R read = reader.apply(get(url, (api, target) -> question.put(api, target, revalidation), expected));
        revalidation.keep(body -> form.apply(read, body));
        return read;
    }

    /** A question that may be asked conditionally. */
    @FunctionalInterface
    interface Question<T> {
        CompletableFuture<Response<T>> put(RestApi api, HttpUrl url, Revalidation revalidation);
    }

    private synchronized RestApi api() {
        RestApi made = api;
        if (made == null) {
            made = transport.create(RestApi.class);
            api = made;
        }
        return made;
    }
}
