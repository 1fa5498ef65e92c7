package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.KnownRow;
import dev.starmirror.adapter.sqlite.mapper.ReadmeRow;
import dev.starmirror.adapter.sqlite.mapper.StoreMapper;
import dev.starmirror.adapter.sqlite.mapper.Texts;
import dev.starmirror.domain.port.MirrorException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.session.SqlSession;
import org.sqlite.SQLiteDataSource;

/** Fills an empty search index from the rows and the READMEs that are stored, in the transaction that its connection has begun. */
final class SearchRebuild {
    private static final int PAGE = 50;

    private final StoreMapper store;

    private SearchRebuild(StoreMapper store) {
        this.store = store;
    }

    /** @param connection stays open; holds no more than a page of texts in memory */
    static void run(Connection connection) throws SQLException {
        if (isEmpty(connection)) {
            return;
        }
        // Closing the session would close the connection too.
        SqlSession session = new Sessions(new SQLiteDataSource()).reusing(connection);
        new SearchRebuild(session.getMapper(StoreMapper.class)).fill();
        session.flushStatements();
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 FROM repositories LIMIT 1")) {
            return !rows.next();
        }
    }

    private void fill() {
        long place = -1;
        for (List<Long> ids = store.placedBehind(place, PAGE); !ids.isEmpty(); ids = store.placedBehind(place, PAGE)) {
            SearchIndex index = new SearchIndex(store);
            for (KnownRow row : store.known(Texts.numbers(ids))) {
                index.renew(null, row);
                place = Math.max(place, row.searchRowid());
            }
            Map<Long, byte[]> words = new HashMap<>();
            for (ReadmeRow.Content readme : index.storedReadmes()) {
                words.put(readme.repositoryId(), words(readme));
            }
            index.begin();
            index.order().forEach(id -> index.put(id, words.get(id)));
        }
    }

    /** A damaged text has none: whoever reads it is told what to do, which needs a mirror that can be opened. */
    private static byte[] words(ReadmeRow.Content readme) {
        try {
            return SearchDocument.words(Deflated.bytes(readme));
        } catch (MirrorException e) {
            return new byte[0];
        }
    }
}
