package dev.starmirror.benchmarks;

import dev.starmirror.adapter.sqlite.SqliteMirror;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.readme.Readme;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.Star;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Writes batches of changed stars with new READMEs into a mirror that others read, in a thread of its own, until it is stopped. */
final class BusyWriter {
    /** How fast it writes. */
    enum Pace {
        /** As a first sync of 6,846 real stars with 100 ms latency does: they took 12.6 s, which is 543 stars a second. */
        SYNC(Duration.ofMillis(92)),
        /** Without a pause. */
        CEASELESS(Duration.ZERO);

        private final Duration perBatch;

        Pace(Duration perBatch) {
            this.perBatch = perBatch;
        }
    }

    private static final int BATCH = 50;
    private static final int BATCHES = 20;

    private final SqliteMirror mirror;
    private final Pace pace;
    private final List<Star> stars;
    private final Map<RepositoryId, String> texts = new HashMap<>();
    private final Thread thread = new Thread(this::write, "writer");
    private volatile boolean stopped;

    /** A writer with connections of its own. */
    BusyWriter(Path database, Pace pace) {
        this.mirror = Mirror.open(database);
        this.pace = pace;
        CatalogQuery query = new CatalogQuery(null, Filters.NONE, Sort.STARRED, false, BATCH * BATCHES, 0);
        stars = mirror.catalog().page(query).hits().stream()
                .map(hit -> hit.star().star())
                .toList();
        stars.forEach(
                star -> texts.put(star.id(), mirror.catalog().readme(star.id()).orElse("")));
    }

    /** Writes into that database at that pace until its standard input ends; prints a line when it begins. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        BusyWriter writer = new BusyWriter(Path.of(arguments[0]), Pace.valueOf(arguments[1]));
        writer.start();
        System.out.println("writing");
        while (System.in.read() >= 0) {
            // Nothing is expected but the end.
        }
        writer.stop();
    }

    void start() {
        thread.start();
    }

    void stop() throws InterruptedException {
        stopped = true;
        thread.join();
        mirror.close();
    }

    private void write() {
        long next = System.nanoTime();
        for (int batch = 0; !stopped; batch++) {
            mirror.store().apply(batch(batch));
            next += pace.perBatch.toNanos();
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private StoreBatch batch(int number) {
        List<Change> changes = new ArrayList<>();
        List<ReadmeResult> readmes = new ArrayList<>();
        for (int i = 0; i < Math.min(BATCH, stars.size()); i++) {
            Star star = stars.get((number * BATCH + i) % stars.size());
            Readme readme = Corpus.readme("Written for the " + number + "th time.\n\n" + texts.get(star.id()));
            changes.add(
                    new Change.Changed(new ListedStar(star, new ReadmeListing.Located(readme.location())), true, true));
            readmes.add(new ReadmeResult.Found(star.id(), readme));
        }
        return new StoreBatch(changes, readmes, null);
    }
}
