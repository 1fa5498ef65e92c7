package dev.starmirror.simulator.rest;

import dev.starmirror.simulator.account.GitTree;
import dev.starmirror.simulator.account.RepositoryFile;
import dev.starmirror.simulator.account.RepositoryFiles;
import dev.starmirror.simulator.account.SimulatedAccount;
import dev.starmirror.simulator.account.SimulatedRepository;
import dev.starmirror.simulator.endpoint.GatewayPage;
import dev.starmirror.simulator.endpoint.JsonBodies;
import dev.starmirror.simulator.endpoint.Traffic;
import dev.starmirror.simulator.fault.FaultEffects;
import dev.starmirror.simulator.http.SimulatedResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One repository, its README, and whether it is starred. */
final class RepositoryAnswers {

    private static final int NO_CONTENT = 204;

    private final SimulatedAccount account;
    private final Traffic traffic;

    RepositoryAnswers(SimulatedAccount account, Traffic traffic) {
        this.account = account;
        this.traffic = traffic;
    }

    /** {@code GET /repos/OWNER/NAME}, with {@code rest} behind it. */
    SimulatedResponse byName(RestRequest request, String fullName, String rest, FaultEffects effects) {
        Optional<SimulatedRepository> found = account.repository(fullName);
        if (found.isPresent() && !found.get().fullName().equalsIgnoreCase(fullName)) {
            return moved(request, found.get(), rest);
        }
        return answer(request, found.orElse(null), rest, effects);
    }

    /** {@code GET /repositories/ID}, with {@code rest} behind it. */
    SimulatedResponse byId(RestRequest request, String id, String rest, FaultEffects effects) {
        SimulatedRepository found =
                id.matches("\\d{1,18}") ? account.repository(Long.parseLong(id)).orElse(null) : null;
        return answer(request, found, rest, effects);
    }

    /** {@code GET /user/starred/OWNER/NAME}. */
    SimulatedResponse starred(String fullName) {
        return account.repository(fullName)
                .filter(repository -> account.hasStarred(repository.id()))
                .map(repository -> SimulatedResponse.empty(NO_CONTENT))
                .orElseGet(() -> JsonBodies.error(404, JsonBodies.NOT_FOUND));
    }

    private SimulatedResponse answer(
            RestRequest request, @Nullable SimulatedRepository repository, String rest, FaultEffects effects) {
        if (repository == null) {
            return JsonBodies.error(404, JsonBodies.NOT_FOUND);
        }
        SimulatedResponse refusal = refusal(repository, effects);
        if (refusal != null) {
            return refusal;
        }
        if (rest.equals("/contents") || rest.startsWith("/contents/")) {
            return folder(
                    request, repository, rest.substring("/contents".length()).replaceFirst("^/", ""));
        }
        return switch (rest) {
            case "" -> JsonBodies.ok(RepositoryJson.full(repository, request.base()));
            case "/readme" -> readme(request, repository);
            default -> JsonBodies.error(404, JsonBodies.NOT_FOUND);
        };
    }

    private static @Nullable SimulatedResponse refusal(SimulatedRepository repository, FaultEffects effects) {
        if (effects.readLimits().poisonous().test(repository)) {
            return GatewayPage.of(502);
        }
        if (effects.readLimits().samlProtected().test(repository)) {
            return samlProtected(repository);
        }
        return switch (repository.availability()) {
            case PUBLIC -> null;
            case PRIVATE, DELETED -> JsonBodies.error(404, JsonBodies.NOT_FOUND);
            case BLOCKED -> JsonBodies.error(451, "Repository access blocked", Map.of("block", block(repository)));
            case SAML_PROTECTED -> samlProtected(repository);
        };
    }

    private static Map<String, Object> block(SimulatedRepository repository) {
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("reason", "dmca");
        block.put("created_at", repository.updatedAt().toString());
        block.put("html_url", "https://github.com/github/dmca");
        return block;
    }

    private static SimulatedResponse samlProtected(SimulatedRepository repository) {
        return JsonBodies.error(
                        403,
                        "Resource protected by organization SAML enforcement. You must grant your OAuth token access to this"
                                + " organization.")
                .with("x-github-sso", "required; url=https://github.com/orgs/" + repository.owner() + "/sso");
    }

    private static SimulatedResponse moved(RestRequest request, SimulatedRepository repository, String rest) {
        String location = request.base() + "/repositories/" + repository.id() + rest;
        return JsonBodies.error(301, "Moved Permanently", Map.of("url", location))
                .with("location", location);
    }

    private SimulatedResponse readme(RestRequest request, SimulatedRepository repository) {
        RepositoryFile readme = repository.readme();
        if (readme == null) {
            return JsonBodies.error(404, JsonBodies.NOT_FOUND);
        }
        RepositoryFile content = readme.isSymlink() ? target(repository, readme) : readme;
        traffic.readmeTexts(1);
        return ReadmeJson.answer(request, repository, readme, content);
    }

    private static SimulatedResponse folder(RestRequest request, SimulatedRepository repository, String path) {
        GitTree folder = RepositoryFiles.folder(repository, path);
        return folder == null
                ? JsonBodies.error(404, JsonBodies.NOT_FOUND)
                : JsonBodies.ok(ContentJson.folder(request, folder));
    }

    private static RepositoryFile target(SimulatedRepository repository, RepositoryFile link) {
        String target = new String(link.bytes(), StandardCharsets.UTF_8);
        RepositoryFile file = RepositoryFiles.file(
                repository,
                Path.of(link.folder()).resolve(target).normalize().toString().replace('\\', '/'));
        return file == null ? link : file;
    }
}
