package dev.starmirror.simulator.rest;

import dev.starmirror.simulator.account.GitTree;
import dev.starmirror.simulator.account.SimulatedRepository;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a repository holds, in GitHub's JSON. */
final class ContentJson {

    private static final String SITE = "https://github.com/";
    private static final String FOLDER = "dir";

    private ContentJson() {}

    /** Every entry of a folder. */
    static List<Map<String, @Nullable Object>> folder(RestRequest request, GitTree folder) {
        return folder.entries().stream().map(entry -> entry(request, entry)).toList();
    }

    private static Map<String, @Nullable Object> entry(RestRequest request, GitTree.Entry entry) {
        return entry.file() == null
                ? of(request, entry.repository(), entry.path(), entry.oid(), 0, FOLDER)
                : of(
                        request,
                        entry.repository(),
                        entry.path(),
                        entry.oid(),
                        entry.file().facts().size(),
                        entry.file().isSymlink() ? "symlink" : "file");
    }

    /**
     * What files, links and folders have in common.
     *
     * @param type by GitHub's name
     */
    static Map<String, @Nullable Object> of(
            RestRequest request, SimulatedRepository repository, String path, String oid, long size, String type) {
        boolean folder = type.equals(FOLDER);
        String branch = repository.defaultBranch() == null ? "HEAD" : repository.defaultBranch();
        String name = repository.fullName();
        String api = request.base() + "/repos/" + name;
        String url = api + "/contents/" + path + "?ref=" + branch;
        String gitUrl = api + (folder ? "/git/trees/" : "/git/blobs/") + oid;
        String htmlUrl = SITE + name + (folder ? "/tree/" : "/blob/") + branch + "/" + path;
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", path.substring(path.lastIndexOf('/') + 1));
        json.put("path", path);
        json.put("sha", oid);
        json.put("size", size);
        json.put("url", url);
        json.put("html_url", htmlUrl);
        json.put("git_url", gitUrl);
        json.put(
                "download_url",
                folder ? null : "https://raw.githubusercontent.com/" + name + "/" + branch + "/" + path);
        json.put("type", type);
        json.put("_links", Map.of("self", url, "git", gitUrl, "html", htmlUrl));
        return json;
    }
}
