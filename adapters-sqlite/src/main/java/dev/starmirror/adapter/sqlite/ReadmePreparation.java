package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.PreparedReadmes.Fetched;
import dev.starmirror.adapter.sqlite.PreparedReadmes.Prepared;
import dev.starmirror.adapter.sqlite.PreparedReadmes.Ready;
import dev.starmirror.domain.readme.ReadmeResult;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * READMEs prepared before the transaction that stores them, each kept as long as its result is in use and not yet stored. Safe for
 * several threads.
 */
final class ReadmePreparation {
    /** Characters: what is prepared takes nearly as much memory as the text itself, which longer ones are not to take so early. */
    private static final int LONGEST = 64 << 10;

    private final Map<ReadmeResult.Found, Prepared> ready = Collections.synchronizedMap(new WeakHashMap<>());

    /** Prepares what of these is worth it. */
    void prepare(List<ReadmeResult> results) {
        try (Packer packer = new Packer()) {
            for (ReadmeResult result : results) {
                if (result instanceof ReadmeResult.Found found
                        && found.readme().text().length() <= LONGEST) {
                    ready.put(found, new Fetched(found.id().value(), found.readme()).prepare(packer));
                }
            }
        }
    }

    /** The README, prepared where it was prepared ahead; it is not kept any longer then. */
    PreparedReadmes.Source take(ReadmeResult.Found found) {
        Prepared prepared = ready.remove(found);
        long id = found.id().value();
        return prepared == null ? new Fetched(id, found.readme()) : new Ready(id, prepared);
    }
}
