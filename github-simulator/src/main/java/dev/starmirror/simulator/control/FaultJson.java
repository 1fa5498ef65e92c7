package dev.starmirror.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starmirror.simulator.fault.Fault;
import dev.starmirror.simulator.fault.RequestKind;
import dev.starmirror.simulator.fault.RetryAfter;
import dev.starmirror.simulator.fault.ScriptedFault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the body of {@code POST /_simulator/faults}: one object or an array of {@code {"fault": NAME, "on": [KIND…],
 * "skip": 0, "times": 1, …}}. {@code times} 0 means always; a missing {@code on} means any request. The other fields are the
 * fault's own, in snake case; times are in milliseconds or, for {@code retry_after}, in seconds.
 */
public final class FaultJson {

    private FaultJson() {}

    /**
     * Reads the body.
     *
     * @throws IllegalArgumentException when the body is no such JSON
     */
    public static List<ScriptedFault> parse(byte[] body) {
        try {
            JsonNode root = new ObjectMapper().readTree(body);
            List<ScriptedFault> faults = new ArrayList<>();
            (root.isArray() ? root : List.of(root)).forEach(node -> faults.add(scripted(node)));
            return faults;
        } catch (IOException e) {
            throw new IllegalArgumentException("The body must be a JSON object or an array of them", e);
        }
    }

    private static ScriptedFault scripted(JsonNode node) {
        int times = node.path("times").asInt(1);
        return new ScriptedFault(
                fault(node),
                kinds(node.path("on")),
                node.path("skip").asInt(0),
                times == 0 ? ScriptedFault.ALWAYS : times);
    }

    private static Set<RequestKind> kinds(JsonNode on) {
        Set<RequestKind> kinds = EnumSet.noneOf(RequestKind.class);
        if (on.isTextual()) {
            kinds.add(kind(on));
        }
        on.elements().forEachRemaining(kind -> kinds.add(kind(kind)));
        return kinds;
    }

    private static RequestKind kind(JsonNode name) {
        return RequestKind.valueOf(name.asText().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Fault fault(JsonNode node) {
        String name = node.path("fault").asText();
        return switch (name) {
            case "error-page" ->
                new Fault.ErrorPage(
                        node.path("status").asInt(502),
                        Duration.ofMillis(node.path("after_ms").asInt(0)));
            case "server-error" -> new Fault.ServerError();
            case "connection-reset" -> new Fault.ConnectionReset();
            case "dropped-body" -> new Fault.DroppedBody();
            case "malformed-json" -> new Fault.MalformedJson();
            case "empty-body" -> new Fault.EmptyBody();
            case "slow-response" ->
                new Fault.SlowResponse(Duration.ofMillis(node.path("delay_ms").asInt(60_000)));
            case "primary-limit" -> new Fault.PrimaryLimit();
            case "secondary-limit" ->
                new Fault.SecondaryLimit(
                        node.path("status").asInt(403),
                        RetryAfter.valueOf(node.path("form").asText("seconds").toUpperCase(Locale.ROOT)),
                        Duration.ofSeconds(node.path("retry_after").asInt(60)));
            case "unauthorized" -> new Fault.Unauthorized();
            case "resource-limits" -> new Fault.ResourceLimits(node.path("most").asInt(25));
            case "partial-null" -> new Fault.PartialNull(node.path("most").asInt(25));
            case "saml-protected" -> new Fault.SamlProtected(repository(node));
            case "too-many-repositories" ->
                new Fault.TooManyRepositories(node.path("most").asInt(25));
            case "poisonous" -> new Fault.Poisonous(repository(node));
            case "over-limit" -> new Fault.OverLimit();
            case "stuck-cursor" -> new Fault.StuckCursor();
            case "short-page" -> new Fault.ShortPage(node.path("edges").asInt(1));
            case "wrong-total" -> new Fault.WrongTotal(node.path("offset").asInt(1));
            default -> throw new IllegalArgumentException("No fault is named " + name);
        };
    }

    private static String repository(JsonNode node) {
        String repository = node.path("repository").asText();
        if (repository.isEmpty()) {
            throw new IllegalArgumentException("This fault needs a repository");
        }
        return repository;
    }
}
