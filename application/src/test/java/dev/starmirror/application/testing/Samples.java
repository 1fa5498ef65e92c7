package dev.starmirror.application.testing;

import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.Readme;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.run.Checkpoint;
import dev.starmirror.domain.run.PageCursor;
import dev.starmirror.domain.run.ProcessUse;
import dev.starmirror.domain.run.QueuePeaks;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.RunMetrics;
import dev.starmirror.domain.run.Stage;
import dev.starmirror.domain.run.StageUse;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncTally;
import dev.starmirror.domain.run.Wait;
import dev.starmirror.domain.run.Waits;
import dev.starmirror.domain.star.Account;
import dev.starmirror.domain.star.Popularity;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Star;
import dev.starmirror.domain.star.Timeline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plain, valid values that differ by a number. */
public final class Samples {
    /** The account of all samples. */
    public static final Account ACCOUNT = new Account(583231, "octocat");

    /** A moment to count from, on the source's and the mirror's clock alike. */
    public static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    /** Where the time of a run went: every figure differs from every other. */
    public static final RunMetrics METRICS = new RunMetrics(
            Duration.ofMillis(9_000),
            Map.of(
                    Stage.LIST,
                    new StageUse(3, Duration.ofMillis(11)),
                    Stage.WRITE,
                    new StageUse(5, Duration.ofMillis(13))),
            new Waits(Map.of(Wait.LOCK, Duration.ofMillis(17), Wait.DISK, Duration.ofMillis(19))),
            new QueuePeaks(2, 7, 4, 23_000),
            new ProcessUse(EPOCH, 6, Duration.ofMillis(29), Duration.ofMillis(2), 8, 31_000, 37_000, 41_000));

    private Samples() {}

    /** The repository {@code owner/repository-ID}. */
    public static Repository repository(long id) {
        return repository(id, new RepositoryName("owner", "repository-" + id), "Description " + id);
    }

    /** A repository with that name and description. */
    public static Repository repository(long id, RepositoryName name, String description) {
        return new Repository(
                new RepositoryId(id),
                "R_" + id,
                name,
                "https://github.example/" + name.fullName(),
                description,
                null,
                id % 2 == 0 ? "Java" : "Go",
                List.of("topic-" + id % 3, "common"),
                "Apache-2.0",
                new Popularity(id * 10, id, null),
                Set.of(),
                "main",
                new Timeline(EPOCH, EPOCH.plusSeconds(id), EPOCH.plusSeconds(id)));
    }

    /** The star of {@link #repository(long)}, higher ids starred later. */
    public static Star star(long id) {
        return new Star(repository(id), EPOCH.plusSeconds(1_000 + id));
    }

    /** That star as a listing shows it, with its README where {@link #readme} has it. */
    public static ListedStar listed(long id) {
        return listed(star(id));
    }

    /** A star as a listing shows it, with its README where {@link #readme} has it. */
    public static ListedStar listed(Star star) {
        return new ListedStar(
                star, new ReadmeListing.Located(readme(star.id().value()).location()));
    }

    /** The text of that repository's README. */
    public static String readmeText(long id) {
        return "# Repository " + id + "\n\nReads the widget" + id + " and writes gadgets.\n";
    }

    /** That README. */
    public static Readme readme(long id) {
        return readme(readmeText(id));
    }

    /** A README in the root with that text. */
    public static Readme readme(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Readme(new ReadmeLocation("README.md", BlobOid.ofContent(bytes), bytes.length), text, false);
    }

    /** The result that brings {@link #readme(long)}. */
    public static ReadmeResult.Found found(long id) {
        return new ReadmeResult.Found(new RepositoryId(id), readme(id));
    }

    /** A new star whose README is due. */
    public static Change.New added(long id) {
        return new Change.New(listed(id), true);
    }

    /** A batch of changes without READMEs and checkpoint. */
    public static StoreBatch batch(Change... changes) {
        return new StoreBatch(List.of(changes), List.of(), null);
    }

    /** A batch that brings these stars with their READMEs. */
    public static StoreBatch complete(long... ids) {
        return new StoreBatch(
                Arrays.stream(ids).<Change>mapToObj(Samples::added).toList(),
                Arrays.stream(ids).<ReadmeResult>mapToObj(Samples::found).toList(),
                null);
    }

    /** A checkpoint of that run with every field set. */
    public static Checkpoint checkpoint(RunId run, String cursor) {
        return new Checkpoint(
                run,
                SyncMode.FULL,
                EPOCH.plusSeconds(7),
                new PageCursor(cursor),
                EPOCH.plusSeconds(8),
                EPOCH.plusSeconds(9),
                true,
                new SyncTally(1, 2, 3, 4, 5, 6, 7, 8));
    }
}
