package dev.starmirror.adapter.sqlite;

import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.Readme;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.star.Account;
import dev.starmirror.domain.star.Popularity;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Star;
import dev.starmirror.domain.star.Timeline;
import dev.starmirror.domain.star.Trait;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A star to be varied: each {@code with} gives another one with that part replaced. */
record Stars(
        long id,
        String fullName,
        @Nullable String description,
        @Nullable String language,
        List<String> topics,
        long stars,
        Instant starredAt,
        Set<Trait> traits,
        @Nullable String readme) {
    static final Account ACCOUNT = new Account(583231, "octocat");
    static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    static Stars star(long id) {
        return new Stars(
                id,
                "owner/repository-" + id,
                "Description " + id,
                "Java",
                List.of(),
                10,
                EPOCH.plusSeconds(id),
                Set.of(),
                null);
    }

    Stars named(String newName) {
        return new Stars(id, newName, description, language, topics, stars, starredAt, traits, readme);
    }

    Stars described(@Nullable String text) {
        return new Stars(id, fullName, text, language, topics, stars, starredAt, traits, readme);
    }

    Stars in(@Nullable String newLanguage) {
        return new Stars(id, fullName, description, newLanguage, topics, stars, starredAt, traits, readme);
    }

    Stars about(String... newTopics) {
        return new Stars(id, fullName, description, language, List.of(newTopics), stars, starredAt, traits, readme);
    }

    Stars starred(long newStars) {
        return new Stars(id, fullName, description, language, topics, newStars, starredAt, traits, readme);
    }

    Stars at(Instant date) {
        return new Stars(id, fullName, description, language, topics, stars, date, traits, readme);
    }

    Stars being(Trait... newTraits) {
        return new Stars(id, fullName, description, language, topics, stars, starredAt, Set.of(newTraits), readme);
    }

    Stars readme(String text) {
        return new Stars(id, fullName, description, language, topics, stars, starredAt, traits, text);
    }

    Star toStar() {
        return new Star(
                new Repository(
                        new RepositoryId(id),
                        "R_" + id,
                        RepositoryName.parse(fullName).orElseGet(() -> new RepositoryName(null, fullName)),
                        "https://github.example/" + fullName,
                        description,
                        null,
                        language,
                        topics,
                        "MIT",
                        new Popularity(stars, 3, null),
                        traits,
                        "main",
                        new Timeline(EPOCH, EPOCH.plusSeconds(id), EPOCH.plusSeconds(id))),
                starredAt);
    }

    ListedStar listed() {
        return new ListedStar(
                toStar(),
                readme == null
                        ? new ReadmeListing.NotSeen()
                        : new ReadmeListing.Located(located(readme).location()));
    }

    ReadmeResult result() {
        return readme == null
                ? new ReadmeResult.Absent(new RepositoryId(id))
                : new ReadmeResult.Found(new RepositoryId(id), located(readme));
    }

    static Readme located(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Readme(new ReadmeLocation("README.md", BlobOid.ofContent(bytes), bytes.length), text, false);
    }

    /** A batch that brings all of them with their READMEs. */
    static StoreBatch batch(Stars... stars) {
        return new StoreBatch(
                List.of(stars).stream()
                        .<Change>map(star -> new Change.New(star.listed(), true))
                        .toList(),
                List.of(stars).stream().map(Stars::result).toList(),
                null);
    }

    static StoreBatch batch(Change... changes) {
        return new StoreBatch(List.of(changes), List.of(), null);
    }
}
