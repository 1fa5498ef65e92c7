package dev.starmirror.application.testing;

import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.star.Account;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Star;
import dev.starmirror.domain.star.Timeline;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An account on GitHub as it is at the moment, and what can happen to it. Used under the lock of its {@link ScriptedStarSource}. */
public final class AccountModel {
    /** How the listing shows a starred repository. */
    public enum Visibility {
        LISTED,
        /** As a gap: it stands in the listing and cannot be read. */
        GAP,
        /** Not at all: deleted or made private. */
        VANISHED
    }

    /** A repository with its README, null where it has none. */
    record Entry(Repository repository, @Nullable String readme, boolean usualPlace, Visibility visibility) {
        ReadmeListing listing() {
            if (readme == null) {
                return repository.id().value() % 5 == 0 ? new ReadmeListing.None() : new ReadmeListing.NotSeen();
            }
            return usualPlace ? new ReadmeListing.Located(location()) : new ReadmeListing.NotSeen();
        }

        ReadmeLocation location() {
            byte[] bytes = String.valueOf(readme).getBytes(StandardCharsets.UTF_8);
            return new ReadmeLocation(
                    usualPlace ? "README.md" : "docs/ReadMe.txt", BlobOid.ofContent(bytes), bytes.length);
        }
    }

    private static final Comparator<Star> NEWEST_FIRST =
            Comparator.comparing(Star::starredAt).thenComparing(Star::id).reversed();

    private final Map<RepositoryId, Entry> repositories = new TreeMap<>();
    private final Map<RepositoryId, Instant> starredAt = new HashMap<>();
    private final Map<BlobOid, String> blobs = new HashMap<>();
    private Instant now = Samples.EPOCH;
    private long pushes;

    /** Whose it is. */
    public Account account() {
        return Samples.ACCOUNT;
    }

    /** Lets a second pass. */
    public void tick() {
        now = now.plusSeconds(1);
    }

    /** Stars a repository, which comes into being where it does not exist; one that is starred already stays as it is. */
    public void star(long id) {
        RepositoryId repository = new RepositoryId(id);
        repositories.computeIfAbsent(repository, absent -> created(id));
        starredAt.putIfAbsent(repository, now);
    }

    /** Takes a star back. */
    public void unstar(long id) {
        starredAt.remove(new RepositoryId(id));
    }

    /** Renames a repository, or hands it to another owner. */
    public void rename(long id, String owner, String name) {
        change(
                id,
                entry -> with(
                        entry,
                        Samples.repository(id, new RepositoryName(owner, name), String.valueOf(description(entry))),
                        entry.repository().timeline()));
    }

    /** Changes metadata alone. */
    public void describe(long id, String description) {
        change(
                id,
                entry -> with(
                        entry,
                        Samples.repository(id, entry.repository().name(), description),
                        entry.repository().timeline()));
    }

    /** Pushes another README, null for none, to one of the usual places or elsewhere. */
    public void push(long id, @Nullable String readme, boolean usualPlace) {
        change(id, entry -> {
            remember(readme);
            Timeline old = entry.repository().timeline();
            Timeline pushed =
                    new Timeline(old.createdAt(), old.updatedAt(), Samples.EPOCH.plusSeconds(100_000 + ++pushes));
            return with(
                    new Entry(entry.repository(), readme, usualPlace, entry.visibility()), entry.repository(), pushed);
        });
    }

    /** Shows or hides a repository. */
    public void show(long id, Visibility visibility) {
        change(id, entry -> new Entry(entry.repository(), entry.readme(), entry.usualPlace(), visibility));
    }

    /** Deletes a repository, and all its stars with it. */
    public void delete(long id) {
        show(id, Visibility.VANISHED);
        unstar(id);
    }

    /** What a complete and perfect mirror holds, newest star first. */
    public List<Star> listed() {
        return inOrder().stream()
                .filter(star -> entry(star.id()).visibility() == Visibility.LISTED)
                .toList();
    }

    /** Stars that stand in the listing, gaps included, newest first. */
    List<Star> inOrder() {
        return starredAt.entrySet().stream()
                .filter(starred -> entry(starred.getKey()).visibility() != Visibility.VANISHED)
                .map(starred -> new Star(entry(starred.getKey()).repository(), starred.getValue()))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** The text of a repository's README, empty where it has none. */
    public Optional<String> readme(RepositoryId id) {
        return Optional.ofNullable(repositories.get(id)).map(Entry::readme);
    }

    /** How many repositories cannot be read and still exist, starred or not. */
    public long gaps() {
        return repositories.values().stream()
                .filter(entry -> entry.visibility() == Visibility.GAP)
                .count();
    }

    /** Whether the account stars it, seen or not. */
    public boolean stars(RepositoryId id) {
        return starredAt.containsKey(id);
    }

    /** How the listing shows it; what never existed has vanished. */
    public Visibility visibility(RepositoryId id) {
        Entry entry = repositories.get(id);
        return entry == null ? Visibility.VANISHED : entry.visibility();
    }

    Entry entry(RepositoryId id) {
        Entry entry = repositories.get(id);
        if (entry == null) {
            throw new IllegalArgumentException("No repository " + id);
        }
        return entry;
    }

    Optional<Entry> named(RepositoryName name) {
        return repositories.values().stream()
                .filter(entry -> entry.repository().name().fullName().equalsIgnoreCase(name.fullName()))
                .findFirst();
    }

    ListedStar listedStar(Star star) {
        return new ListedStar(star, entry(star.id()).listing());
    }

    @Nullable
    String blob(BlobOid oid) {
        return blobs.get(oid);
    }

    private Entry created(long id) {
        String readme = id % 4 == 0 ? null : Samples.readmeText(id);
        remember(readme);
        return new Entry(Samples.repository(id), readme, id % 3 != 0, Visibility.LISTED);
    }

    private void remember(@Nullable String readme) {
        if (readme != null) {
            blobs.put(BlobOid.ofContent(readme.getBytes(StandardCharsets.UTF_8)), readme);
        }
    }

    private void change(long id, UnaryOperator<Entry> change) {
        repositories.computeIfPresent(new RepositoryId(id), (key, entry) -> change.apply(entry));
    }

    private static @Nullable String description(Entry entry) {
        return entry.repository().description();
    }

    private static Entry with(Entry entry, Repository repository, Timeline timeline) {
        Repository changed = new Repository(
                repository.id(),
                repository.nodeId(),
                repository.name(),
                repository.url(),
                repository.description(),
                repository.homepage(),
                repository.language(),
                repository.topics(),
                repository.license(),
                repository.popularity(),
                repository.traits(),
                repository.defaultBranch(),
                timeline);
        return new Entry(changed, entry.readme(), entry.usualPlace(), entry.visibility());
    }
}
