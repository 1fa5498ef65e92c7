package dev.starmirror.simulator.rest;

import dev.starmirror.simulator.account.Availability;
import dev.starmirror.simulator.account.SimulatedRepository;
import dev.starmirror.simulator.graphql.LicenseNames;
import dev.starmirror.simulator.graphql.NodeIds;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Repositories in GitHub's JSON, with all the addresses that make its pages large. */
final class RepositoryJson {

    private static final String SITE = "https://github.com/";
    private static final String BRANCH_OF_AN_EMPTY_REPOSITORY = "main";
    /** Field and the rest of its address, in GitHub's order. */
    private static final String[][] ADDRESSES = {
        {"forks_url", "/forks"},
        {"keys_url", "/keys{/key_id}"},
        {"collaborators_url", "/collaborators{/collaborator}"},
        {"teams_url", "/teams"},
        {"hooks_url", "/hooks"},
        {"issue_events_url", "/issues/events{/number}"},
        {"events_url", "/events"},
        {"assignees_url", "/assignees{/user}"},
        {"branches_url", "/branches{/branch}"},
        {"tags_url", "/tags"},
        {"blobs_url", "/git/blobs{/sha}"},
        {"git_tags_url", "/git/tags{/sha}"},
        {"git_refs_url", "/git/refs{/sha}"},
        {"trees_url", "/git/trees{/sha}"},
        {"statuses_url", "/statuses/{sha}"},
        {"languages_url", "/languages"},
        {"stargazers_url", "/stargazers"},
        {"contributors_url", "/contributors"},
        {"subscribers_url", "/subscribers"},
        {"subscription_url", "/subscription"},
        {"commits_url", "/commits{/sha}"},
        {"git_commits_url", "/git/commits{/sha}"},
        {"comments_url", "/comments{/number}"},
        {"issue_comment_url", "/issues/comments{/number}"},
        {"contents_url", "/contents/{+path}"},
        {"compare_url", "/compare/{base}...{head}"},
        {"merges_url", "/merges"},
        {"archive_url", "/{archive_format}{/ref}"},
        {"downloads_url", "/downloads"},
        {"issues_url", "/issues{/number}"},
        {"pulls_url", "/pulls{/number}"},
        {"milestones_url", "/milestones{/number}"},
        {"notifications_url", "/notifications{?since,all,participating}"},
        {"labels_url", "/labels{/name}"},
        {"releases_url", "/releases{/id}"},
        {"deployments_url", "/deployments"}
    };

    private RepositoryJson() {}

    /** The form that listings have. */
    static Map<String, @Nullable Object> listed(SimulatedRepository repository, String base) {
        String owner = repository.owner();
        String url = base + "/repos/" + repository.fullName();
        boolean hidden = repository.availability() == Availability.PRIVATE;
        Map<String, @Nullable Object> json = new LinkedHashMap<>(128);
        json.put("id", repository.id());
        json.put("node_id", NodeIds.repository(repository.id()));
        json.put("name", repository.name());
        json.put("full_name", repository.fullName());
        json.put("private", hidden);
        json.put("owner", owner == null ? null : AccountJson.simple(owner, repository.organization(), base));
        json.put("html_url", SITE + repository.fullName());
        json.put("description", repository.description());
        json.put("fork", repository.fork());
        json.put("url", url);
        for (String[] address : ADDRESSES) {
            json.put(address[0], url + address[1]);
        }
        json.put("created_at", repository.createdAt().toString());
        json.put("updated_at", repository.updatedAt().toString());
        json.put("pushed_at", repository.pushedAt().toString());
        json.put("git_url", "git://github.com/" + repository.fullName() + ".git");
        json.put("ssh_url", "git@github.com:" + repository.fullName() + ".git");
        json.put("clone_url", SITE + repository.fullName() + ".git");
        json.put("svn_url", SITE + repository.fullName());
        putFacts(json, repository);
        json.put("visibility", hidden ? "private" : "public");
        json.put(
                "permissions", Map.of("admin", false, "maintain", false, "push", false, "triage", false, "pull", true));
        return json;
    }

    /** The form that a single repository has. */
    static Map<String, @Nullable Object> full(SimulatedRepository repository, String base) {
        Map<String, @Nullable Object> json = listed(repository, base);
        json.put("temp_clone_token", "");
        json.put("network_count", repository.forks());
        json.put("subscribers_count", repository.stars() / 50);
        return json;
    }

    private static void putFacts(Map<String, @Nullable Object> json, SimulatedRepository repository) {
        // GitHub counts open pull requests as open issues here.
        int openIssues = repository.openIssues() + repository.openPullRequests();
        String branch = repository.defaultBranch();
        json.put("homepage", repository.homepage());
        json.put("size", repository.diskUsage());
        json.put("stargazers_count", repository.stars());
        json.put("watchers_count", repository.stars());
        json.put("language", repository.language());
        json.put("has_issues", true);
        json.put("has_projects", true);
        json.put("has_downloads", true);
        json.put("has_wiki", true);
        json.put("has_pages", false);
        json.put("has_discussions", false);
        json.put("forks_count", repository.forks());
        json.put("mirror_url", null);
        json.put("archived", repository.archived());
        json.put("disabled", false);
        json.put("open_issues_count", openIssues);
        json.put("license", license(repository.license()));
        json.put("allow_forking", true);
        json.put("is_template", repository.template());
        json.put("web_commit_signoff_required", false);
        json.put("topics", repository.topics());
        json.put("forks", repository.forks());
        json.put("open_issues", openIssues);
        json.put("watchers", repository.stars());
        json.put("default_branch", branch == null ? BRANCH_OF_AN_EMPTY_REPOSITORY : branch);
    }

    private static @Nullable Map<String, @Nullable Object> license(@Nullable String spdxId) {
        if (spdxId == null) {
            return null;
        }
        String key = LicenseNames.key(spdxId);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("key", key);
        json.put("name", LicenseNames.name(spdxId));
        json.put("spdx_id", spdxId);
        json.put("url", spdxId.equals(LicenseNames.OTHER) ? null : "https://api.github.com/licenses/" + key);
        json.put("node_id", NodeIds.license(spdxId));
        return json;
    }
}
