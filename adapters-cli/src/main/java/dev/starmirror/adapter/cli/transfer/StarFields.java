package dev.starmirror.adapter.cli.transfer;

import dev.starmirror.application.transfer.ExportedStar;
import dev.starmirror.application.transfer.UnusableExportException;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.star.Popularity;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Star;
import dev.starmirror.domain.star.StarStatus;
import dev.starmirror.domain.star.Timeline;
import dev.starmirror.domain.star.Trait;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one repository as they were read: texts, whole numbers, truth values, lists of texts, or null. Those of the README are
 * named after the columns of a table ({@code readme_path}). Untrusted: what is missing, of another type or out of bounds is refused.
 */
final class StarFields {
    /** Far more than GitHub lets anybody write into a description, and little enough to hold a hundred repositories. */
    private static final int LONGEST = 20_000;

    static final int MOST_TOPICS = 1_000;

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final long line;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    /** @param line where in the export the repository begins */
    StarFields(long line) {
        this.line = line;
    }

    void put(String name, @Nullable Object value) {
        values.put(name, value);
    }

    ExportedStar toStar() {
        try {
            ReadmeLocation readme = readme();
            MirroredStar star = new MirroredStar(new Star(repository(), date("starred_at")), status(), readme);
            return new ExportedStar(star, readme == null ? null : optional("readme_text", String.class, "text"), line);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private Repository repository() {
        return new Repository(
                new RepositoryId(number("id")),
                Objects.requireNonNullElse(text("node_id"), ""),
                new RepositoryName(required("owner", text("owner")), named("name")),
                Objects.requireNonNullElse(text("url"), ""),
                text("description"),
                text("homepage"),
                text("language"),
                topics(),
                text("license"),
                new Popularity(number("stars"), number("forks"), optional("open_issues", Long.class, "whole number")),
                traits(),
                text("default_branch"),
                new Timeline(date("created_at"), date("updated_at"), optionalDate("pushed_at")));
    }

    private @Nullable ReadmeLocation readme() {
        String path = text("readme_path");
        return path == null ? null : new ReadmeLocation(path, new BlobOid(named("readme_oid")), number("readme_size"));
    }

    private StarStatus status() {
        String status = text("status");
        return Arrays.stream(StarStatus.values())
                .filter(known ->
                        status == null || known.name().toLowerCase(Locale.ROOT).equals(status))
                .findFirst()
                .orElseThrow(() -> wrong("status must be active, unstarred or unavailable"));
    }

    private Set<Trait> traits() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (Trait trait : Trait.values()) {
            String name = trait.name().toLowerCase(Locale.ROOT);
            if (Boolean.TRUE.equals(optional(name, Boolean.class, "true or false"))) {
                traits.add(trait);
            }
        }
        return traits;
    }

    private List<String> topics() {
        List<?> topics = optional("topics", List.class, "list of texts");
        if (topics == null) {
            return List.of();
        }
        if (topics.size() > MOST_TOPICS) {
            throw wrong("topics has more than " + MOST_TOPICS + " entries");
        }
        return topics.stream()
                .map(topic -> {
                    if (topic instanceof String text) {
                        return bounded("topics", text);
                    }
                    throw mustBe("topics", "list of texts");
                })
                .toList();
    }

    private Instant date(String name) {
        Instant date = optionalDate(name);
        if (date == null) {
            throw missing(name);
        }
        return date;
    }

    private @Nullable Instant optionalDate(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            Instant date = Instant.parse(text).truncatedTo(ChronoUnit.SECONDS);
            if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
                return date;
            }
        } catch (DateTimeException e) {
            throw mustBe(name, "date like 2026-01-31T12:00:00Z");
        }
        throw mustBe(name, "date from 1970 to 9999");
    }

    private long number(String name) {
        Long number = optional(name, Long.class, "whole number");
        if (number == null) {
            throw missing(name);
        }
        return number;
    }

    private String named(String name) {
        String text = text(name);
        if (text == null) {
            throw missing(name);
        }
        return text;
    }

    private @Nullable String text(String name) {
        String text = optional(name, String.class, "text");
        return text == null ? null : bounded(name, text);
    }

    private String bounded(String name, String text) {
        if (text.length() > LONGEST) {
            throw wrong(name + " has more than " + LONGEST + " characters");
        }
        return text;
    }

    /** The value, which may be null but must have been there. */
    private @Nullable String required(String name, @Nullable String value) {
        if (!values.containsKey(name)) {
            throw missing(name);
        }
        return value;
    }

    private <T> @Nullable T optional(String name, Class<T> type, String description) {
        Object value = values.get(name);
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        throw mustBe(name, description);
    }

    private UnusableExportException missing(String name) {
        return wrong(name + " is missing");
    }

    private UnusableExportException mustBe(String name, String description) {
        return wrong(name + " must be a " + description);
    }

    private UnusableExportException wrong(String reason) {
        return new UnusableExportException(line, reason);
    }
}
