package dev.starmirror.adapter.github.http;

import dev.starmirror.adapter.github.quota.QuotaGate;
import dev.starmirror.adapter.github.quota.WindowClosedException;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.quota.Resource;
import io.github.resilience4j.timelimiter.TimeLimiter;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/**
 * One question and its answer: through the quota gate, over the wire, and what came back sorted into answers, refusals because of a limit
 * (asked again when the gate opens), and failures. Thread-safe.
 */
public final class Exchange {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FORBIDDEN = 403;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final long MAX_REFUSAL_BYTES = 64 << 10;

    private final QuotaGate gate;
    private final Credentials credentials;
    private final TimeLimiter limiter;
    private final String host;

    /** @param limiter bounds the time of one request from sending it to the end of its answer; waiting for quota does not count */
    @Inject
    Exchange(QuotaGate gate, Credentials credentials, TimeLimiter limiter, ApiAddress address) {
        this.gate = gate;
        this.credentials = credentials;
        this.limiter = limiter;
        this.host = address.rest().host();
    }

    /**
     * Asks until there is an answer that is not about limits.
     *
     * @param resource the budget it is charged to
     * @param question puts the question each time it is called; cancelling what it gives cancels the request
     * @param refusesInBody whether a successful answer is really a refusal because of a limit, as GraphQL words it
     * @param expected statuses outside of 200 to 299 that are answers too
     * @throws SourceException for everything else
     */
    public <T> Answer<T> send(
            Resource resource,
            Supplier<CompletableFuture<Response<T>>> question,
            Predicate<T> refusesInBody,
            Set<Integer> expected) {
        // Looked up here, where who asks hears what is wrong with it, and not on the HTTP library's own threads.
        credentials.token();
        Optional<Answer<T>> answer = Optional.empty();
        while (answer.isEmpty()) {
            answer = attempt(resource, question, refusesInBody, expected);
        }
        return answer.get();
    }

    /** Empty where a limit was in the way, before the request was sent or in its answer: the gate knows by now how long to wait. */
    private <T> Optional<Answer<T>> attempt(
            Resource resource,
            Supplier<CompletableFuture<Response<T>>> question,
            Predicate<T> refusesInBody,
            Set<Integer> expected) {
        try (QuotaGate.Pass pass = gate.enter(resource)) {
            Response<T> response = answer(pass, question.get());
            T body = response.body();
            String refusal = response.isSuccessful() ? "" : refusal(response.errorBody());
            boolean limited =
                    response.isSuccessful() ? body != null && refusesInBody.test(body) : isLimit(response, refusal);
            if (limited) {
                pass.refused(response.headers());
                return Optional.empty();
            }
            pass.answered(response.headers());
            if (response.isSuccessful() || expected.contains(response.code())) {
                return Optional.of(new Answer<>(response.code(), response.headers(), body, GitHubMessage.in(refusal)));
            }
            throw StatusFailures.translate(response.code(), response.headers(), refusal, credentials.isPresent(), host);
        } catch (WindowClosedException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw TransportFailures.translate(e, host);
        }
    }

    private <T> Response<T> answer(QuotaGate.Pass pass, CompletableFuture<Response<T>> question) throws IOException {
        try {
            return limited(question);
        } catch (IOException e) {
            if (!TransportFailures.isUnsent(e)) {
                pass.unanswered();
            }
            throw e;
        } catch (SourceException e) {
            pass.unanswered();
            throw e;
        }
    }

    /** The answer, if it is there in time; a request that nobody waits for any longer is cancelled. */
    private <T> Response<T> limited(CompletableFuture<Response<T>> answer) throws IOException {
        try {
            return limiter.executeFutureSupplier(() -> answer);
        } catch (TimeoutException e) {
            throw new SourceException(new SourceFailure.TooHeavy(host + " did not answer in time"), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new SourceException(new SourceFailure.Interrupted("Interrupted while " + host + " was asked"), e);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Requests fail in no other way", e);
        }
    }

    private static boolean isLimit(Response<?> response, String refusal) {
        boolean spent = "0".equals(response.headers().get("x-ratelimit-remaining"));
        boolean timed = response.headers().get("Retry-After") != null;
        return switch (response.code()) {
            case TOO_MANY_REQUESTS -> true;
            case FORBIDDEN -> spent || timed || GitHubMessage.isAboutLimits(GitHubMessage.in(refusal));
            case SERVICE_UNAVAILABLE -> timed;
            default -> false;
        };
    }

    private static String refusal(@Nullable ResponseBody body) throws IOException {
        if (body == null) {
            return "";
        }
        try (body) {
            body.source().request(MAX_REFUSAL_BYTES);
            return body.source().getBuffer().snapshot().utf8();
        }
    }
}
