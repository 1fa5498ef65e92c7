package dev.starmirror.simulator.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.starmirror.simulator.endpoint.FixedAnswer;
import dev.starmirror.simulator.endpoint.GatewayPage;
import dev.starmirror.simulator.endpoint.JsonBodies;
import dev.starmirror.simulator.endpoint.Operation;
import dev.starmirror.simulator.endpoint.Traffic;
import dev.starmirror.simulator.fault.FaultEffects;
import dev.starmirror.simulator.fault.RequestKind;
import dev.starmirror.simulator.graphql.GraphQlEngine;
import dev.starmirror.simulator.graphql.GraphQlRequest;
import dev.starmirror.simulator.graphql.PreparedQuery;
import dev.starmirror.simulator.http.SimulatedRequest;
import dev.starmirror.simulator.http.SimulatedResponse;
import dev.starmirror.simulator.limit.QuotaState;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

/** {@code POST /graphql}. */
final class GraphQlEndpoint {

    private static final ObjectReader REQUESTS = new ObjectMapper().readerFor(GraphQlRequest.class);

    private final GraphQlEngine engine;
    private final Traffic traffic;
    private final Supplier<Duration> work;

    /** @param work of GitHub's processors for each repository that is read */
    GraphQlEndpoint(GraphQlEngine engine, Traffic traffic, Supplier<Duration> work) {
        this.engine = engine;
        this.traffic = traffic;
        this.work = work;
    }

    Operation operation(SimulatedRequest request) {
        try {
            GraphQlRequest body = REQUESTS.readValue(request.body());
            return new Query(engine.prepare(body));
        } catch (IOException e) {
            return new FixedAnswer(RequestKind.ACCOUNT, JsonBodies.error(400, "Problems parsing JSON"));
        }
    }

    private final class Query implements Operation {
        private final PreparedQuery query;

        Query(PreparedQuery query) {
            this.query = query;
        }

        @Override
        public RequestKind kind() {
            return query.kind();
        }

        @Override
        public boolean allowsAnonymous() {
            return false;
        }

        @Override
        public int cost() {
            return query.points();
        }

        @Override
        public SimulatedResponse execute(QuotaState quota, FaultEffects effects) {
            PreparedQuery.Answer answer = query.execute(quota, effects.readLimits(), effects.listDistortion());
            if (answer.failed()) {
                return GatewayPage.of(502);
            }
            traffic.readmeTexts(answer.fileTexts());
            return JsonBodies.ok(answer.body()).delayedBy(work.get().multipliedBy(answer.repositories()));
        }
    }
}
