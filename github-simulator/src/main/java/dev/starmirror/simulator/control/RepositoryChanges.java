package dev.starmirror.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starmirror.simulator.account.Availability;
import dev.starmirror.simulator.account.RepositoryBuilder;
import dev.starmirror.simulator.account.RepositoryFile;
import dev.starmirror.simulator.account.SimulatedAccount;
import dev.starmirror.simulator.account.SimulatedRepository;
import dev.starmirror.simulator.endpoint.JsonBodies;
import dev.starmirror.simulator.http.SimulatedRequest;
import dev.starmirror.simulator.http.SimulatedResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /_simulator/repositories/OWNER/NAME/ACTION}: changes one repository. Actions: {@code star}, {@code unstar},
 * {@code rename?to=NAME}, {@code transfer?to=OWNER}, {@code readme?path=PATH} with the text as body, {@code remove-readme},
 * {@code delete}, {@code private}, {@code block}, {@code saml}, {@code open}, {@code delete-owner}, and {@code update} with
 * a JSON object of changed fields.
 */
public final class RepositoryChanges {

    static final String PREFIX = "repositories/";

    private final ObjectMapper json = new ObjectMapper();
    private final SimulatedAccount account;

    public RepositoryChanges(SimulatedAccount account) {
        this.account = account;
    }

    SimulatedResponse answer(SimulatedRequest request, String path) {
        int action = path.lastIndexOf('/');
        if (action < 0) {
            throw new IllegalArgumentException("The path must be repositories/OWNER/NAME/ACTION");
        }
        String fullName = path.substring(0, action);
        SimulatedRepository repository = account.repository(fullName)
                .orElseThrow(() -> new IllegalArgumentException("No repository is named " + fullName));
        change(repository, path.substring(action + 1), request);
        SimulatedRepository changed = account.repository(repository.id()).orElse(repository);
        return JsonBodies.ok(TruthJson.repository(changed));
    }

    private void change(SimulatedRepository repository, String action, SimulatedRequest request) {
        long id = repository.id();
        switch (action) {
            case "star" -> account.starAgain(id);
            case "unstar" -> account.unstar(id);
            case "rename" -> account.rename(id, required(request, "to"));
            case "transfer" -> account.transfer(id, required(request, "to"));
            case "readme" -> account.changeReadme(id, readme(repository, request));
            case "remove-readme" -> account.changeReadme(id, null);
            case "delete" -> account.delete(id);
            case "private" -> account.makePrivate(id);
            case "block" -> account.setAvailability(id, Availability.BLOCKED);
            case "saml" -> account.setAvailability(id, Availability.SAML_PROTECTED);
            case "open" -> account.setAvailability(id, Availability.PUBLIC);
            case "delete-owner" -> account.deleteOwner(id);
            case "update" -> update(id, request);
            default -> throw new IllegalArgumentException("A repository cannot be told to " + action);
        }
    }

    private static RepositoryFile readme(SimulatedRepository repository, SimulatedRequest request) {
        RepositoryFile present = repository.readme();
        String path = request.query().getOrDefault("path", present == null ? "README.md" : present.path());
        return request.body().length == 0 && present != null
                ? present.movedTo(path)
                : RepositoryFile.of(path, request.body());
    }

    private void update(long id, SimulatedRequest request) {
        try {
            JsonNode fields = json.readTree(request.body());
            account.update(id, builder -> {
                fields.properties().forEach(field -> set(builder, field.getKey(), field.getValue()));
                return builder;
            });
        } catch (IOException e) {
            throw new IllegalArgumentException("The body must be a JSON object", e);
        }
    }

    private static void set(RepositoryBuilder builder, String field, JsonNode value) {
        switch (field) {
            case "description" -> builder.description(text(value));
            case "homepage" -> builder.homepage(text(value));
            case "language" -> builder.language(text(value));
            case "license" -> builder.license(text(value));
            case "topics" -> builder.topics(texts(value));
            case "stars" -> builder.stars(value.asInt());
            case "forks" -> builder.forks(value.asInt());
            case "open_issues" -> builder.openIssues(value.asInt());
            case "archived" -> builder.archived(value.asBoolean());
            case "default_branch" -> builder.defaultBranch(text(value));
            default -> throw new IllegalArgumentException("A repository's " + field + " cannot be changed");
        }
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : value.asText();
    }

    private static List<String> texts(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String required(SimulatedRequest request, String parameter) {
        String value = request.query().get(parameter);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The parameter " + parameter + " is missing");
        }
        return value;
    }
}
