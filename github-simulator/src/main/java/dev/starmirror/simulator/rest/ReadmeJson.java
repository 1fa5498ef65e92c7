package dev.starmirror.simulator.rest;

import dev.starmirror.simulator.account.RepositoryFile;
import dev.starmirror.simulator.account.SimulatedRepository;
import dev.starmirror.simulator.endpoint.JsonBodies;
import dev.starmirror.simulator.http.SimulatedResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A README as {@code GET /repos/OWNER/NAME/readme} answers it. */
final class ReadmeJson {

    private static final int MOST_JSON_BYTES = 1 << 20;
    private static final int MOST_RAW_BYTES = 100 << 20;
    private static final int BASE64_LINE = 60;

    private ReadmeJson() {}

    /** @param content the file behind a symbolic link, else the README itself */
    static SimulatedResponse answer(
            RestRequest request, SimulatedRepository repository, RepositoryFile readme, RepositoryFile content) {
        boolean raw = request.asksFor("raw");
        if (content.facts().size() > (raw ? MOST_RAW_BYTES : MOST_JSON_BYTES)) {
            return JsonBodies.error(
                    403,
                    "This API returns blobs up to 1 MB in size. The requested blob is too large to fetch via the API.",
                    Map.of("errors", List.of(Map.of("resource", "Blob", "field", "data", "code", "too_large"))));
        }
        return raw
                ? SimulatedResponse.of(200, "application/vnd.github.raw+json; charset=utf-8", content.bytes())
                : JsonBodies.ok(json(request, repository, readme, content));
    }

    private static Map<String, @Nullable Object> json(
            RestRequest request, SimulatedRepository repository, RepositoryFile readme, RepositoryFile content) {
        Map<String, @Nullable Object> json = ContentJson.of(
                request,
                repository,
                readme.path(),
                content.facts().oid(),
                content.facts().size(),
                "file");
        json.put("content", base64(content.bytes()));
        json.put("encoding", "base64");
        return json;
    }

    /** GitHub breaks base64 into lines of 60 characters. */
    private static String base64(byte[] bytes) {
        byte[] newline = "\n".getBytes(StandardCharsets.US_ASCII);
        return Base64.getMimeEncoder(BASE64_LINE, newline).encodeToString(bytes) + "\n";
    }
}
