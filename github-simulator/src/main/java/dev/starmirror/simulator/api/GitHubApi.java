package dev.starmirror.simulator.api;

import dev.starmirror.simulator.account.SimulatedAccount;
import dev.starmirror.simulator.endpoint.GatewayPage;
import dev.starmirror.simulator.endpoint.JsonBodies;
import dev.starmirror.simulator.endpoint.Operation;
import dev.starmirror.simulator.endpoint.Traffic;
import dev.starmirror.simulator.fault.Fault;
import dev.starmirror.simulator.fault.FaultEffects;
import dev.starmirror.simulator.fault.FaultScript;
import dev.starmirror.simulator.fault.RequestKind;
import dev.starmirror.simulator.fault.RetryAfter;
import dev.starmirror.simulator.graphql.GraphQlEngine;
import dev.starmirror.simulator.http.ConnectionFailure;
import dev.starmirror.simulator.http.RequestHandler;
import dev.starmirror.simulator.http.SimulatedRequest;
import dev.starmirror.simulator.http.SimulatedResponse;
import dev.starmirror.simulator.limit.QuotaResource;
import dev.starmirror.simulator.limit.RateLimits;
import dev.starmirror.simulator.rest.RestRouter;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Answers everything GitHub answers, within its limits and with its faults. Thread-safe. */
public final class GitHubApi implements RequestHandler {

    private final Clock clock;
    private final Tokens tokens;
    private final RateLimits limits;
    private final FaultScript faults;
    private final Traffic traffic;
    private final GraphQlEndpoint graphQl;
    private final RestRouter rest;
    private final AtomicLong requestIds = new AtomicLong();
    private volatile Duration latency;
    private volatile Duration work = Duration.ZERO;

    public GitHubApi(
            SimulatedAccount account,
            Clock clock,
            Tokens tokens,
            RateLimits limits,
            FaultScript faults,
            Traffic traffic,
            Duration latency) {
        this.clock = clock;
        this.tokens = tokens;
        this.limits = limits;
        this.faults = faults;
        this.traffic = traffic;
        this.latency = latency;
        this.rest = new RestRouter(account, limits, traffic);
        this.graphQl = new GraphQlEndpoint(new GraphQlEngine(account), traffic, () -> work);
    }

    /** Delays every later answer by this much. */
    public void setLatency(Duration newLatency) {
        latency = newLatency;
    }

    /** Lets GitHub's processors work so long on each repository that a query reads, answers are later by that. */
    public void setWork(Duration perRepository) {
        work = perRepository;
    }

    @Override
    public SimulatedResponse answer(SimulatedRequest request) {
        Duration travel = latency;
        Duration delay = travel;
        boolean admitted = limits.admitsConcurrency(limits.inFlight().enter());
        try {
            SimulatedResponse response = (admitted ? serve(request, travel.toNanos()) : tooMany(travel.toNanos()))
                    .with("date", LimitAnswers.httpDate(clock.instant()))
                    .with("server", "github.com")
                    .with("x-github-request-id", "SIM:" + Long.toHexString(requestIds.incrementAndGet()))
                    .delayedBy(travel);
            traffic.bytes(response.body().length);
            delay = response.delay();
            return response;
        } finally {
            limits.inFlight().leave(delay.toNanos());
        }
    }

    private SimulatedResponse tooMany(long travelNanos) {
        limits.closeFor(RateLimits.LEAST_SECONDARY_WAIT, travelNanos);
        return LimitAnswers.secondary(403, RetryAfter.NONE, RateLimits.LEAST_SECONDARY_WAIT, clock.instant());
    }

    private SimulatedResponse serve(SimulatedRequest request, long travelNanos) {
        Operation operation = operation(request);
        Caller caller = tokens.callerOf(request);
        RequestKind kind = operation.kind();
        traffic.request(kind);
        if (caller == Caller.REJECTED) {
            return JsonBodies.error(401, "Bad credentials");
        }
        if (caller == Caller.ANONYMOUS && !operation.allowsAnonymous()) {
            return JsonBodies.error(401, "This endpoint requires you to be authenticated.");
        }
        boolean authenticated = caller == Caller.AUTHENTICATED;
        QuotaResource resource = kind.isGraphQl() ? QuotaResource.GRAPHQL : QuotaResource.CORE;
        Visit visit = new Visit(operation, resource, authenticated, limits, traffic, travelNanos);
        SimulatedResponse refusal = refusal(visit);
        if (refusal != null) {
            traffic.refused();
            return refusal;
        }
        SimulatedResponse response = struck(visit, new FaultEffects(faults.strike(kind)));
        limits.worked(resource, response.delay());
        return response;
    }

    private Operation operation(SimulatedRequest request) {
        if (request.path().equals("/graphql") || request.path().equals("/api/graphql")) {
            return graphQl.operation(request);
        }
        return rest.operation(request);
    }

    /** What a request to a closed door gets, or null when the door is open. */
    private @Nullable SimulatedResponse refusal(Visit visit) {
        String name = visit.operation().kind().name();
        Duration wait = limits.secondaryWait(name);
        if (wait != null) {
            return visit.withHeaders(LimitAnswers.secondary(403, RetryAfter.SECONDS, wait, clock.instant()));
        }
        boolean counts = visit.operation().cost() > 0;
        if (counts && !limits.admitsInThisMinute(visit.resource(), name)) {
            return visit.withHeaders(tooMany(visit.travelNanos()));
        }
        return counts && limits.isExhausted(visit.window(), name)
                ? visit.withHeaders(LimitAnswers.primary(visit.resource(), visit.authenticated()))
                : null;
    }

    private SimulatedResponse struck(Visit visit, FaultEffects effects) {
        SimulatedResponse instead = instead(visit, effects);
        if (instead != null) {
            return instead;
        }
        SimulatedResponse response = visit.execute(effects);
        Fault.SlowResponse slow = effects.first(Fault.SlowResponse.class);
        if (slow != null) {
            response = response.delayedBy(slow.delay());
        }
        if (effects.first(Fault.DroppedBody.class) != null) {
            return response.failing(ConnectionFailure.DROPPED_BODY);
        }
        if (effects.first(Fault.MalformedJson.class) != null) {
            return response.withBody(Arrays.copyOf(response.body(), response.body().length / 2));
        }
        return effects.first(Fault.EmptyBody.class) != null ? response.withBody(new byte[0]) : response;
    }

    /** The answer of a fault that keeps the request from being served at all, or null. */
    private @Nullable SimulatedResponse instead(Visit visit, FaultEffects effects) {
        Fault.ErrorPage page = effects.first(Fault.ErrorPage.class);
        if (page != null) {
            visit.spend(); // GitHub deducts points for what it could not finish, and again for the trouble
            visit.spend();
            return GatewayPage.of(page.status()).delayedBy(page.after());
        }
        if (effects.first(Fault.ServerError.class) != null) {
            return visit.withHeaders(JsonBodies.error(500, "Server Error"));
        }
        if (effects.first(Fault.ConnectionReset.class) != null) {
            return SimulatedResponse.empty(200).failing(ConnectionFailure.RESET);
        }
        if (effects.first(Fault.Unauthorized.class) != null) {
            return JsonBodies.error(401, "Bad credentials");
        }
        if (effects.first(Fault.PrimaryLimit.class) != null) {
            visit.window().exhaust();
            return visit.withHeaders(LimitAnswers.primary(visit.resource(), visit.authenticated()));
        }
        Fault.SecondaryLimit secondary = effects.first(Fault.SecondaryLimit.class);
        if (secondary != null) {
            limits.closeFor(secondary.pause(), visit.travelNanos());
            int status = secondary.status() == 200 && visit.resource() == QuotaResource.CORE ? 403 : secondary.status();
            return visit.withHeaders(
                    LimitAnswers.secondary(status, secondary.retryAfter(), secondary.pause(), clock.instant()));
        }
        return null;
    }
}
