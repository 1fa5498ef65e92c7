package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.PendingRow;
import dev.starmirror.adapter.sqlite.mapper.StoreMapper;
import dev.starmirror.domain.port.MirrorBacklog;
import dev.starmirror.domain.port.RepositoryReference;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.star.RepositoryId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The open work, read from the partial index of pending READMEs and from the marks of the present walk. */
final class SqliteMirrorBacklog implements MirrorBacklog {
    private final Readers readers;

    SqliteMirrorBacklog(Readers readers) {
        this.readers = readers;
    }

    @Override
    public List<ReadmeRequest> pendingReadmes(@Nullable RepositoryId after, int limit) {
        return rows(store -> store.pendingReadmes(position(after), limit)).stream()
                .map(PendingRow::toRequest)
                .toList();
    }

    @Override
    public long pendingReadmes() {
        Long pending = readers.readIfPresent(
                session -> session.getMapper(StoreMapper.class).countPendingReadmes());
        return pending == null ? 0 : pending;
    }

    @Override
    public List<RepositoryReference> unseen(@Nullable RepositoryId after, int limit) {
        return rows(store -> store.unseen(position(after), limit)).stream()
                .map(PendingRow::toReference)
                .toList();
    }

    private List<PendingRow> rows(Function<StoreMapper, List<PendingRow>> query) {
        List<PendingRow> rows = readers.readIfPresent(session -> query.apply(session.getMapper(StoreMapper.class)));
        return rows == null ? List.of() : rows;
    }

    private static long position(@Nullable RepositoryId after) {
        return after == null ? 0 : after.value();
    }
}
