package dev.starmirror.simulator.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a corpus file, by its field names. */
record CorpusStar(
        @JsonProperty("full_name") String fullName,
        @Nullable String description,
        @Nullable String homepage,
        @Nullable String language,
        @Nullable String license,
        List<String> topics,
        int stars,
        boolean archived,
        boolean fork,
        boolean template,
        @JsonProperty("default_branch") @Nullable String defaultBranch,
        @JsonProperty("created_at") String createdAtText,
        @JsonProperty("updated_at") String updatedAtText,
        @JsonProperty("starred_at") String starredAtText,
        @Nullable String readme) {

    private static final String UNKNOWN_TIME = "None";

    Instant starredAt() {
        // Some lines have a blank where ISO-8601 has a T.
        return OffsetDateTime.parse(starredAtText.replace(' ', 'T')).toInstant();
    }

    /** GitHub always has this time; where the file does not, the day before the star is as good as any. */
    Instant createdAt() {
        return time(createdAtText, starredAt().minusSeconds(86_400));
    }

    Instant updatedAt() {
        return time(updatedAtText, starredAt());
    }

    private static Instant time(String text, Instant otherwise) {
        return UNKNOWN_TIME.equals(text) ? otherwise : Instant.parse(text);
    }
}
