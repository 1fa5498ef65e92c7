package dev.starmirror.benchmarks;

import dev.starmirror.adapter.sqlite.SqliteMirror;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.readme.Readme;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.star.Star;
import java.util.ArrayList;
import java.util.List;

/** Writes batches of new READMEs into a mirror, one after the other, in a thread of its own, until it is stopped. */
final class BusyWriter {
    private static final int BATCH = 50;
    private static final int BATCHES = 20;

    private final SqliteMirror mirror;
    private final Thread thread = new Thread(this::write, "writer");
    private volatile boolean stopped;

    BusyWriter(SqliteMirror mirror) {
        this.mirror = mirror;
    }

    void start() {
        thread.start();
    }

    void stop() throws InterruptedException {
        stopped = true;
        thread.join();
    }

    private void write() {
        List<Star> stars = new ArrayList<>();
        CatalogQuery query = new CatalogQuery(null, Filters.NONE, Sort.STARRED, false, BATCH * BATCHES, 0);
        mirror.catalog().page(query).hits().stream()
                .map(hit -> hit.star())
                .map(MirroredStar::star)
                .forEach(stars::add);
        for (int batch = 0; !stopped; batch++) {
            List<Change> changes = new ArrayList<>();
            List<ReadmeResult> readmes = new ArrayList<>();
            for (int i = 0; i < Math.min(BATCH, stars.size()); i++) {
                Star star = stars.get((batch * BATCH + i) % stars.size());
                Readme readme = Corpus.readme("# " + star.repository().name().name() + "\n\nWritten for the " + batch
                        + "th time. " + star.repository().description());
                ReadmeLocation location = readme.location();
                changes.add(new Change.Changed(new ListedStar(star, new ReadmeListing.Located(location)), true, true));
                readmes.add(new ReadmeResult.Found(star.id(), readme));
            }
            mirror.store().apply(new StoreBatch(changes, readmes, null));
        }
    }
}
