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
import dev.starmirror.domain.star.Star;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes batches of new READMEs into a mirror that others read, one after the other, in a thread of its own, until it is stopped. */
final class BusyWriter {
    private static final int BATCH = 50;
    private static final int BATCHES = 20;

    private final SqliteMirror mirror;
    private final List<Star> stars;
    private final Thread thread = new Thread(this::write, "writer");
    private volatile boolean stopped;

    /** A writer with connections of its own. */
    BusyWriter(Path database) {
        mirror = Mirror.open(database);
        CatalogQuery query = new CatalogQuery(null, Filters.NONE, Sort.STARRED, false, BATCH * BATCHES, 0);
        stars = mirror.catalog().page(query).hits().stream()
                .map(hit -> hit.star().star())
                .toList();
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
        for (int batch = 0; !stopped; batch++) {
            mirror.store().apply(batch(batch));
        }
    }

    private StoreBatch batch(int number) {
        List<Change> changes = new ArrayList<>();
        List<ReadmeResult> readmes = new ArrayList<>();
        for (int i = 0; i < Math.min(BATCH, stars.size()); i++) {
            Star star = stars.get((number * BATCH + i) % stars.size());
            Readme readme = Corpus.readme("# " + star.repository().name().name() + "\n\nWritten for the " + number
                    + "th time. " + star.repository().description());
            changes.add(
                    new Change.Changed(new ListedStar(star, new ReadmeListing.Located(readme.location())), true, true));
            readmes.add(new ReadmeResult.Found(star.id(), readme));
        }
        return new StoreBatch(changes, readmes, null);
    }
}
