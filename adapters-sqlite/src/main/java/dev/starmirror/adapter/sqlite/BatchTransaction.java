package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.CheckpointRow;
import dev.starmirror.adapter.sqlite.mapper.JournalMapper;
import dev.starmirror.adapter.sqlite.mapper.KnownRow;
import dev.starmirror.adapter.sqlite.mapper.ReadmeColumns;
import dev.starmirror.adapter.sqlite.mapper.RepositoryRow;
import dev.starmirror.adapter.sqlite.mapper.StoreMapper;
import dev.starmirror.adapter.sqlite.mapper.Texts;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.readme.ReadmeState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;

/** One batch on its way into the database: everything is read first, then rows are written, and at last the READMEs with the search index. */
final class BatchTransaction {
    private final StoreMapper store;
    private final JournalMapper journal;
    private final SearchPlaces places;
    private final SearchIndex index;
    private final Executor helper;
    private final Map<Long, KnownRow> before = new HashMap<>();
    private final Map<Long, KnownRow> after = new HashMap<>();
    private final Map<Long, ReadmeResult> results = new LinkedHashMap<>();

    private final List<RepositoryRow> upserts = new ArrayList<>();
    private final List<RepositoryRow> refreshes = new ArrayList<>();
    private final List<KnownRow> moves = new ArrayList<>();
    private final List<Long> seen = new ArrayList<>();
    private final List<ReadmeColumns> settled = new ArrayList<>();
    private final Map<Long, PreparedReadmes.Source> texts = new HashMap<>();
    private final List<Long> droppedTexts = new ArrayList<>();

    /** @param helper does a part of the work */
    BatchTransaction(SqlSession session, Executor helper) {
        this.helper = helper;
        this.store = session.getMapper(StoreMapper.class);
        this.journal = session.getMapper(JournalMapper.class);
        this.places = new SearchPlaces(store);
        this.index = new SearchIndex(store);
    }

    void apply(StoreBatch batch) {
        batch.readmes().forEach(result -> results.put(result.id().value(), result));
        Set<Long> ids = Stream.concat(
                        batch.changes().stream().map(change -> change.id().value()), results.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        store.known(Texts.numbers(ids)).forEach(row -> before.put(row.id(), row));
        batch.changes().forEach(this::plan);
        results.values().forEach(this::settle);
        index.storedReadmes().forEach(stored -> texts.put(stored.repositoryId(), new PreparedReadmes.Stored(stored)));
        List<Long> order = index.order();
        List<PreparedReadmes.Source> sources =
                order.stream().map(texts::get).filter(Objects::nonNull).toList();
        try (PreparedReadmes prepared = PreparedReadmes.begin(sources, helper)) {
            writeRows();
            index.begin();
            order.forEach(id -> writeTexts(id, prepared.of(id)));
        }
        if (batch.checkpoint() != null) {
            journal.putCheckpoint(CheckpointRow.of(batch.checkpoint()));
        }
    }

    private void plan(Change change) {
        if (change instanceof Change.New added) {
            plan(added.listed(), added.readmeDue());
        } else if (change instanceof Change.Changed changed) {
            plan(changed.listed(), changed.readmeDue());
        } else if (change instanceof Change.Unchanged) {
            seen.add(change.id().value());
        } else if (change instanceof Change.Gone gone) {
            bury(gone);
        }
    }

    private void plan(ListedStar listed, boolean readmeDue) {
        long id = listed.id().value();
        KnownRow known = before.get(id);
        long stars = listed.star().repository().popularity().stars();
        Instant starredAt = listed.star().starredAt();
        long place = known != null && SearchPlaces.fits(known.searchRowid(), stars, starredAt)
                ? known.searchRowid()
                : places.take(stars, starredAt);
        RepositoryRow row = RepositoryRow.of(listed.star(), readmeColumns(listed, readmeDue, known), place);
        KnownRow next = KnownRow.of(row);
        (known != null && known.sameKeys(next) ? refreshes : upserts).add(row);
        seen.add(id);
        after.put(id, next);
        if (known == null || known.searchRowid() != place || !known.sameWords(next)) {
            index.renew(known, next);
        }
    }

    /** A result that comes in the same batch is written at once; without one the README is owed, or stands as it stood. */
    private ReadmeColumns readmeColumns(ListedStar listed, boolean readmeDue, @Nullable KnownRow known) {
        ReadmeColumns result = settledColumns(results.get(listed.id().value()));
        if (result != null) {
            return result;
        }
        return known == null || readmeDue
                ? ReadmeColumns.pending(listed.id().value(), listed.readme())
                : known.readme();
    }

    private void bury(Change.Gone gone) {
        KnownRow known = before.get(gone.id().value());
        String status = Texts.name(gone.status());
        if (known == null || known.status().equals(status)) {
            return;
        }
        boolean buried = known.searchRowid() >= SearchPlaces.TOMBSTONES;
        KnownRow next = known.at(status, buried ? known.searchRowid() : places.takeTombstone());
        moves.add(next);
        after.put(next.id(), next);
        if (!buried) {
            index.renew(known, next);
        }
    }

    private void settle(ReadmeResult result) {
        long id = result.id().value();
        KnownRow known = before.get(id);
        KnownRow next = after.getOrDefault(id, known);
        ReadmeColumns columns = settledColumns(result);
        if (next == null || columns == null) {
            return;
        }
        if (!after.containsKey(id) || moves.contains(next)) {
            settled.add(columns);
        }
        if (result instanceof ReadmeResult.Found found) {
            texts.put(id, new PreparedReadmes.Fetched(id, found.readme()));
            index.renewReadme(known, next);
        } else if (known != null) {
            droppedTexts.add(id);
            index.renewReadme(known, next);
        }
    }

    private static @Nullable ReadmeColumns settledColumns(@Nullable ReadmeResult result) {
        if (result instanceof ReadmeResult.Found found) {
            return ReadmeColumns.of(
                    found.id().value(), ReadmeState.PRESENT, found.readme().location());
        }
        if (result instanceof ReadmeResult.Absent absent) {
            return ReadmeColumns.of(absent.id().value(), ReadmeState.ABSENT, null);
        }
        if (result instanceof ReadmeResult.Unreadable unreadable) {
            return ReadmeColumns.of(unreadable.id().value(), ReadmeState.UNREADABLE, unreadable.location());
        }
        return null;
    }

    private void writeRows() {
        moves.forEach(row -> store.move(row.id(), row.status(), row.searchRowid()));
        upserts.sort(Comparator.comparingLong(RepositoryRow::id));
        upserts.forEach(store::upsert);
        refreshes.sort(Comparator.comparingLong(RepositoryRow::id));
        refreshes.forEach(store::refresh);
        if (!seen.isEmpty()) {
            store.see(Texts.numbers(seen));
        }
        settled.forEach(store::settleReadme);
        droppedTexts.forEach(store::dropReadme);
    }

    private void writeTexts(long id, PreparedReadmes.@Nullable Prepared readme) {
        if (readme != null && readme.row() != null) {
            store.putReadme(readme.row());
        }
        index.put(id, readme == null ? null : readme.words());
    }
}
