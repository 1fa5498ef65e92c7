package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.KnownRow;
import dev.starmirror.adapter.sqlite.mapper.ReadmeRow;
import dev.starmirror.adapter.sqlite.mapper.SearchRow;
import dev.starmirror.adapter.sqlite.mapper.StoreMapper;
import dev.starmirror.adapter.sqlite.mapper.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one batch changes in the search index: rows are only ever replaced whole, since the index keeps no texts. */
final class SearchIndex {
    private final StoreMapper store;
    private final Map<Long, Renewal> renewals = new LinkedHashMap<>();
    private final Map<Long, @Nullable String> readmeWords = new HashMap<>();

    SearchIndex(StoreMapper store) {
        this.store = store;
    }

    /** The words or the place of a repository are new; its README is not. */
    void renew(@Nullable KnownRow before, KnownRow after) {
        renewals.put(after.id(), new Renewal(before, after, true));
    }

    /** The README is new, or gone where its words are null. */
    void renewReadme(@Nullable KnownRow before, KnownRow after, @Nullable String words) {
        renewals.putIfAbsent(after.id(), new Renewal(before, after, false));
        readmeWords.put(after.id(), words);
    }

    /** Reads the stored texts of those whose row is renewed for other reasons. Must come before anything is written. */
    void loadReadmes() {
        Set<Long> wanted = new TreeSet<>();
        renewals.forEach((id, renewal) -> {
            if (renewal.before() != null && !readmeWords.containsKey(id)) {
                wanted.add(id);
            }
        });
        if (wanted.isEmpty()) {
            return;
        }
        for (ReadmeRow.Content stored : store.readmes(Texts.numbers(wanted))) {
            readmeWords.put(stored.repositoryId(), SearchDocument.words(Deflated.text(stored)));
        }
    }

    void write() {
        List<SearchRow> rows = new ArrayList<>();
        List<SearchRow> metadataRows = new ArrayList<>();
        for (Renewal renewal : renewals.values()) {
            SearchRow row = SearchDocument.of(
                    renewal.after(), readmeWords.get(renewal.after().id()));
            rows.add(row);
            if (renewal.metadata()) {
                metadataRows.add(row);
            }
        }
        renewals.values().forEach(renewal -> drop(renewal, false));
        renewals.values().forEach(renewal -> drop(renewal, true));
        rows.forEach(store::putIntoSearch);
        metadataRows.forEach(store::putIntoMetadataSearch);
    }

    private void drop(Renewal renewal, boolean metadata) {
        KnownRow before = renewal.before();
        if (before == null) {
            return;
        }
        if (metadata && renewal.metadata()) {
            store.dropFromMetadataSearch(before.searchRowid());
        } else if (!metadata) {
            store.dropFromSearch(before.searchRowid());
        }
    }

    private record Renewal(@Nullable KnownRow before, KnownRow after, boolean metadata) {}
}
