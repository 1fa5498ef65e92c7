package dev.starmirror.application.sync;

import dev.starmirror.domain.run.Skip;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run could not read, each thing once, in bounded memory: of what comes behind the first thousand only the number is known. */
final class SkippedItems {
    private static final int REMEMBERED = 1_000;
    private static final int REPORTED = 100;

    private final Map<String, Skip> first = new LinkedHashMap<>();

    /** Whether it was not known before. */
    synchronized boolean add(Skip skip) {
        return !first.containsKey(skip.what()) && (first.size() >= REMEMBERED || first.put(skip.what(), skip) == null);
    }

    /** As many as a report shows. */
    synchronized List<Skip> reported() {
        return first.values().stream().limit(REPORTED).toList();
    }
}
