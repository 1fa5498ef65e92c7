package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.MirrorRow;
import dev.starmirror.adapter.sqlite.mapper.StoreMapper;
import dev.starmirror.adapter.sqlite.mapper.StoredRow;
import dev.starmirror.adapter.sqlite.mapper.Texts;
import dev.starmirror.domain.plan.StoredStar;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.MirrorState;
import dev.starmirror.domain.port.MirrorStore;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.star.Account;
import dev.starmirror.domain.star.RepositoryId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;

/** The mirror as a sync writes it, in one SQLite file. */
final class SqliteMirrorStore implements MirrorStore {
    private final Writer writer;
    private final Readers readers;
    private final Executor helper;

    /** @param helper does a part of the work of {@link #apply} */
    SqliteMirrorStore(Writer writer, Readers readers, Executor helper) {
        this.helper = helper;
        this.writer = writer;
        this.readers = readers;
    }

    @Override
    public Optional<MirrorState> state() {
        return Optional.ofNullable(readers.readIfPresent(
                        session -> session.getMapper(StoreMapper.class).mirror(SearchPlaces.TOMBSTONES)))
                .map(MirrorRow::toDomain);
    }

    @Override
    public void claim(Account account) {
        writer.write(session -> {
            StoreMapper store = session.getMapper(StoreMapper.class);
            MirrorRow mirror = store.mirror(SearchPlaces.TOMBSTONES);
            if (mirror != null && !mirror.account().sameAs(account)) {
                throw new MirrorException(new MirrorFailure.AnotherAccount("This mirror holds the stars of "
                        + mirror.accountLogin() + ", not of " + account.login()
                        + ": give each account a database of its own with --database PATH."));
            }
            Account owner = mirror == null ? account : mirror.account().updatedBy(account);
            store.claim(owner.id(), owner.login());
            return null;
        });
    }

    @Override
    public Map<RepositoryId, StoredStar> stored(Collection<RepositoryId> ids) {
        String wanted = Texts.numbers(ids.stream().map(RepositoryId::value).toList());
        Function<SqlSession, @Nullable List<StoredRow>> question =
                session -> session.getMapper(StoreMapper.class).stored(wanted);
        List<StoredRow> rows = writer.isHeld() ? writer.write(question) : readers.readIfPresent(question);
        return rows == null
                ? Map.of()
                : rows.stream().map(StoredRow::toDomain).collect(Collectors.toMap(StoredStar::id, star -> star));
    }

    @Override
    public void apply(StoreBatch batch) {
        writer.write(session -> {
            new BatchTransaction(session, helper).apply(batch);
            return null;
        });
    }
}
