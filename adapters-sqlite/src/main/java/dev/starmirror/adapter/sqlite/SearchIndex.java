package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.KnownRow;
import dev.starmirror.adapter.sqlite.mapper.ReadmeRow;
import dev.starmirror.adapter.sqlite.mapper.SearchRow;
import dev.starmirror.adapter.sqlite.mapper.StoreMapper;
import dev.starmirror.adapter.sqlite.mapper.Texts;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one batch changes in the search index: rows are only ever replaced whole, since the index keeps no texts. All is done in the order
 * of rowids: one behind a higher one makes FTS5 write what it has gathered as a piece of its own, to be merged with all others later.
 */
final class SearchIndex {
    private final StoreMapper store;
    private final Map<Long, Renewal> renewals = new LinkedHashMap<>();
    private final Set<Long> otherReadmes = new HashSet<>();

    SearchIndex(StoreMapper store) {
        this.store = store;
    }

    /** The words or the place of a repository are new; its README is not. */
    void renew(@Nullable KnownRow before, KnownRow after) {
        renewals.put(after.id(), new Renewal(before, after, true));
    }

    /** The README is new, or gone. */
    void renewReadme(@Nullable KnownRow before, KnownRow after) {
        renewals.putIfAbsent(after.id(), new Renewal(before, after, false));
        otherReadmes.add(after.id());
    }

    /** The stored texts of those whose row is renewed for other reasons. */
    List<ReadmeRow.Content> storedReadmes() {
        Set<Long> wanted = new TreeSet<>();
        renewals.keySet().stream().filter(id -> !otherReadmes.contains(id)).forEach(wanted::add);
        return wanted.isEmpty() ? List.of() : store.readmes(Texts.numbers(wanted));
    }

    /** The repositories that are renewed, in the order in which they must be {@link #put}. */
    List<Long> order() {
        return renewals.values().stream()
                .map(Renewal::after)
                .sorted(Comparator.comparingLong(KnownRow::searchRowid))
                .map(KnownRow::id)
                .toList();
    }

    /** Takes the rows as they stood out of the index, and puts those without READMEs in. */
    void begin() {
        List<Renewal> old = renewals.values().stream()
                .filter(renewal -> renewal.before() != null)
                .sorted(Comparator.comparingLong(Renewal::placeBefore))
                .toList();
        old.forEach(renewal -> store.dropFromSearch(renewal.placeBefore()));
        old.stream().filter(Renewal::metadata).forEach(renewal -> store.dropFromMetadataSearch(renewal.placeBefore()));
        renewals.values().stream()
                .filter(Renewal::metadata)
                .map(renewal -> SearchDocument.of(renewal.after()))
                .sorted(Comparator.comparingLong(SearchRow::rowid))
                .forEach(store::putIntoMetadataSearch);
    }

    /**
     * Puts a repository into the index.
     *
     * @param words those of its README in UTF-8, null where it has none
     */
    void put(long id, byte @Nullable [] words) {
        Renewal renewal = renewals.get(id);
        if (renewal != null) {
            SearchRow row = SearchDocument.of(renewal.after());
            store.putIntoSearch(words == null ? row : row.withReadme(words));
        }
    }

    private record Renewal(@Nullable KnownRow before, KnownRow after, boolean metadata) {
        long placeBefore() {
            return before == null ? -1 : before.searchRowid();
        }
    }
}
