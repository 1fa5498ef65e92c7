package dev.starmirror.simulator.control;

import dev.starmirror.simulator.account.BlobFacts;
import dev.starmirror.simulator.account.RepositoryFile;
import dev.starmirror.simulator.account.SimulatedAccount;
import dev.starmirror.simulator.account.SimulatedRepository;
import dev.starmirror.simulator.account.StarredRepository;
import dev.starmirror.simulator.endpoint.JsonBodies;
import dev.starmirror.simulator.graphql.NodeIds;
import dev.starmirror.simulator.http.SimulatedRequest;
import dev.starmirror.simulator.http.SimulatedResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /_simulator/stars}: what a mirror should hold, newest star first, one JSON object a line.
 * {@code offset} and {@code limit} choose a part; {@code text=false} leaves the README texts out.
 */
public final class TruthJson {

    private final SimulatedAccount account;

    public TruthJson(SimulatedAccount account) {
        this.account = account;
    }

    /** Answers the listing. */
    public SimulatedResponse stars(SimulatedRequest request) {
        boolean withText = !"false".equals(request.query().get("text"));
        List<StarredRepository> stars = account.stars();
        int from = Math.max(0, Math.min(request.intParameter("offset", 0), stars.size()));
        int limit = Math.max(0, request.intParameter("limit", stars.size()));
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (StarredRepository starred : stars.subList(from, Math.min(stars.size() - from, limit) + from)) {
            lines.writeBytes(JsonBodies.bytes(star(starred, withText)));
            lines.write('\n');
        }
        return SimulatedResponse.of(200, "application/jsonl; charset=utf-8", lines.toByteArray());
    }

    private static Map<String, @Nullable Object> star(StarredRepository starred, boolean withText) {
        Map<String, @Nullable Object> json = repository(starred.repository());
        json.put("starred_at", starred.star().starredAt().toString());
        RepositoryFile readme = starred.repository().readme();
        json.put("readme", readme == null ? null : readme(readme, withText));
        return json;
    }

    static Map<String, @Nullable Object> repository(SimulatedRepository repository) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", repository.id());
        json.put("node_id", NodeIds.repository(repository.id()));
        json.put("full_name", repository.fullName());
        json.put("owner", repository.owner());
        json.put("name", repository.name());
        json.put("url", "https://github.com/" + repository.fullName());
        json.put("description", repository.description());
        json.put("homepage", repository.homepage());
        json.put("language", repository.language());
        json.put("topics", repository.topics());
        json.put("license", repository.license());
        json.put("stars", repository.stars());
        json.put("forks", repository.forks());
        json.put("open_issues", repository.openIssues());
        json.put("open_pull_requests", repository.openPullRequests());
        json.put("archived", repository.archived());
        json.put("fork", repository.fork());
        json.put("private", false);
        json.put("template", repository.template());
        json.put("default_branch", repository.defaultBranch());
        json.put("created_at", repository.createdAt().toString());
        json.put("updated_at", repository.updatedAt().toString());
        json.put("pushed_at", repository.empty() ? null : repository.pushedAt().toString());
        json.put("availability", repository.availability().name().toLowerCase(Locale.ROOT));
        return json;
    }

    private static Map<String, @Nullable Object> readme(RepositoryFile readme, boolean withText) {
        BlobFacts facts = readme.facts();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("path", readme.path());
        json.put("oid", facts.oid());
        json.put("size", facts.size());
        if (withText) {
            json.put("text", facts.binary() ? null : new String(readme.bytes(), StandardCharsets.UTF_8));
        }
        return json;
    }
}
