package dev.starmirror.adapter.github.quota;

import com.google.inject.Inject;
import dev.starmirror.domain.port.PageRequest;
import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.quota.Resource;
import dev.starmirror.domain.run.SyncEvent;

/** How many requests a run has before it at least, by what the run tells of itself. Safe for use by several threads. */
public final class QuotaOutlook implements SyncListener {
    private static final long MOST_AT_ONCE = PageRequest.MAX_SIZE;
    private static final SyncEvent.Ahead NOTHING = new SyncEvent.Ahead(0, 0);

    private volatile SyncEvent.Ahead ahead = NOTHING;

    @Inject
    QuotaOutlook() {}

    @Override
    public void on(SyncEvent event) {
        if (event instanceof SyncEvent.Ahead news) {
            ahead = news;
        } else if (event instanceof SyncEvent.Finished) {
            ahead = NOTHING;
        }
    }

    /** The fewest requests it can take: full pages, full batches, of READMEs one at a time where only REST gives them. */
    long requests(Resource resource) {
        SyncEvent.Ahead known = ahead;
        long readmes = resource == Resource.REST ? known.readmes() : batches(known.readmes());
        return batches(known.stars()) + readmes;
    }

    private static long batches(long count) {
        return (count + MOST_AT_ONCE - 1) / MOST_AT_ONCE;
    }
}
