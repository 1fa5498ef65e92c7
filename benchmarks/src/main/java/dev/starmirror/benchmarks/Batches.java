package dev.starmirror.benchmarks;

import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.star.Popularity;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.Star;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Batches of real stars without end: the same stars changed a little each time, or new ones like them. For one thread. */
final class Batches {
    private static final long ID_STEP = 1_000_000_000L;

    private final List<StoreBatch> originals = new ArrayList<>();
    private final Turns<StoreBatch> toChange;
    private final Turns<StoreBatch> toAdd;
    private long round;

    Batches(Corpus corpus, int stars, int size) throws IOException {
        corpus.batches(stars, size, true, originals::add);
        toChange = new Turns<>(originals);
        toAdd = new Turns<>(originals);
    }

    /** All stars as they are. */
    Stream<StoreBatch> first() {
        return originals.stream();
    }

    /** Stars of the first batches with one star more than the time before, or one less. */
    StoreBatch changed() {
        long moreStars = 1 + round++ / originals.size() % 2;
        List<Change> changes = listed(toChange.next())
                .map(star -> with(star, repository -> copy(repository, repository.id(), moreStars)))
                .<Change>map(star -> new Change.Changed(star, true, false))
                .toList();
        return new StoreBatch(changes, List.of(), null);
    }

    /** Stars with ids that no batch had before, and their READMEs. */
    StoreBatch added() {
        round++;
        StoreBatch original = toAdd.next();
        List<Change> changes = listed(original)
                .map(star -> with(star, repository -> copy(repository, moved(repository.id()), 0)))
                .<Change>map(star -> new Change.New(star, true))
                .toList();
        List<ReadmeResult> readmes = original.readmes().stream()
                .<ReadmeResult>map(result -> result instanceof ReadmeResult.Found found
                        ? new ReadmeResult.Found(moved(found.id()), found.readme())
                        : new ReadmeResult.Absent(moved(result.id())))
                .toList();
        return new StoreBatch(changes, readmes, null);
    }

    private RepositoryId moved(RepositoryId id) {
        return new RepositoryId(id.value() + round * ID_STEP);
    }

    private static Stream<ListedStar> listed(StoreBatch batch) {
        return batch.changes().stream()
                .filter(Change.New.class::isInstance)
                .map(Change.New.class::cast)
                .map(Change.New::listed);
    }

    private static ListedStar with(ListedStar star, Function<Repository, Repository> change) {
        return new ListedStar(
                new Star(change.apply(star.star().repository()), star.star().starredAt()), star.readme());
    }

    private static Repository copy(Repository from, RepositoryId id, long moreStars) {
        Popularity popularity = from.popularity();
        return new Repository(
                id,
                from.nodeId(),
                from.name(),
                from.url(),
                from.description(),
                from.homepage(),
                from.language(),
                from.topics(),
                from.license(),
                new Popularity(popularity.stars() + moreStars, popularity.forks(), popularity.openIssues()),
                from.traits(),
                from.defaultBranch(),
                from.timeline());
    }
}
