package dev.starmirror.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.Readme;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.star.Popularity;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Star;
import dev.starmirror.domain.star.Timeline;
import dev.starmirror.domain.star.Trait;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Real stars from a file of one JSON object a line, cloned to any number. Clones have other ids and names, and star counts and dates that
 * differ a little, so that no two of them are equal.
 *
 * @param file the gzipped file
 */
record Corpus(Path file) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant UNDATED = Instant.parse("2020-01-01T00:00:00Z");

    /** Hands over that many stars in batches of one size. */
    void batches(int count, int batchSize, boolean readmes, Consumer<StoreBatch> consumer) throws IOException {
        List<Change> changes = new ArrayList<>();
        List<ReadmeResult> results = new ArrayList<>();
        int made = 0;
        for (int clone = 0; made < count; clone++) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null && made < count; line = lines.readLine()) {
                    made++;
                    add(JSON.readTree(line), clone, made, readmes, changes, results);
                    if (changes.size() == batchSize || made == count) {
                        consumer.accept(new StoreBatch(changes, results, null));
                        changes.clear();
                        results.clear();
                    }
                }
            }
        }
    }

    private static void add(
            JsonNode json, int clone, int number, boolean readmes, List<Change> changes, List<ReadmeResult> results) {
        RepositoryId id = new RepositoryId(1_000_000L + number * 7_919L % 900_000_000L);
        String text = text(json, "readme");
        Readme readme = text == null || !readmes ? null : readme(text);
        ReadmeListing listing =
                readme == null ? new ReadmeListing.None() : new ReadmeListing.Located(readme.location());
        changes.add(new Change.New(new ListedStar(star(json, id, clone), listing), true));
        results.add(readme == null ? new ReadmeResult.Absent(id) : new ReadmeResult.Found(id, readme));
    }

    static Readme readme(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Readme(new ReadmeLocation("README.md", BlobOid.ofContent(bytes), bytes.length), text, false);
    }

    private static Star star(JsonNode json, RepositoryId id, int clone) {
        String fullName = json.path("full_name").asText() + (clone == 0 ? "" : "-" + clone);
        RepositoryName name = RepositoryName.parse(fullName).orElseThrow();
        List<String> topics = new ArrayList<>();
        json.path("topics").forEach(topic -> topics.add(topic.asText()));
        Instant updated = date(json, "updated_at").minusSeconds(clone * 977L);
        return new Star(
                new Repository(
                        id,
                        "R_kgDO" + Long.toString(id.value(), 36),
                        name,
                        "https://github.com/" + fullName,
                        text(json, "description"),
                        text(json, "homepage"),
                        text(json, "language"),
                        topics.stream().distinct().toList(),
                        text(json, "license"),
                        new Popularity(
                                json.path("stars").asLong() + clone,
                                json.path("stars").asLong() / 9,
                                null),
                        traits(json),
                        text(json, "default_branch"),
                        new Timeline(date(json, "created_at"), updated, updated)),
                date(json, "starred_at").minusSeconds(clone * 1_009L));
    }

    /** Some lines lack a date, some write it with a space and an offset. */
    private static Instant date(JsonNode json, String field) {
        String text = json.path(field).asText();
        return text.startsWith("2")
                ? OffsetDateTime.parse(text.replace(' ', 'T')).toInstant()
                : UNDATED;
    }

    private static Set<Trait> traits(JsonNode json) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (Trait trait : Trait.values()) {
            if (json.path(trait.name().toLowerCase(Locale.ROOT)).asBoolean()) {
                traits.add(trait);
            }
        }
        return traits;
    }

    private static @Nullable String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isTextual() && !value.asText().isEmpty() ? value.asText() : null;
    }
}
