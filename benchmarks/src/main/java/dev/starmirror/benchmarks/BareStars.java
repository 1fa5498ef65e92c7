package dev.starmirror.benchmarks;

import dev.starmirror.adapter.sqlite.search.Facet;
import dev.starmirror.adapter.sqlite.search.Words;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.readme.Readme;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.star.Repository;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * New stars with READMEs in a mirror's file, written by JDBC alone in one thread: the same rows, deflated texts and words in the same
 * tables as the product's, without its questions, its plans and its checks.
 */
final class BareStars implements AutoCloseable {
    private static final long ID_STEP = 1_000_000_000L;
    private static final long PLACE_STEP = 100_000;

    /** As the product packs. */
    private static final int LEVEL = 5;

    private final Connection connection;
    private final Map<Long, @Nullable Object[]> rows = new HashMap<>();
    private final int columns;
    private final int place;
    private final PreparedStatement row;
    private final PreparedStatement readme;
    private final PreparedStatement search;
    private final PreparedStatement metadata;
    private final Deflater deflater = new Deflater(LEVEL);
    private byte[] buffer = new byte[1 << 20];
    private long round;

    BareStars(Path database) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA journal_mode = WAL");
            statement.executeUpdate("PRAGMA synchronous = NORMAL");
            statement.executeUpdate("PRAGMA wal_autocheckpoint = 4096");
            try (ResultSet all = statement.executeQuery("SELECT * FROM repositories")) {
                columns = all.getMetaData().getColumnCount();
                place = all.findColumn("search_rowid") - 1;
                while (all.next()) {
                    @Nullable Object[] values = new Object[columns];
                    for (int column = 0; column < columns; column++) {
                        values[column] = all.getObject(column + 1);
                    }
                    rows.put(all.getLong("id"), values);
                }
            }
        }
        connection.setAutoCommit(false);
        row = connection.prepareStatement("INSERT INTO repositories VALUES (?" + ", ?".repeat(columns - 1) + ")");
        readme = connection.prepareStatement("INSERT INTO readmes VALUES (?, ?, ?, ?, ?, ?, ?)");
        search = connection.prepareStatement(
                "INSERT INTO repository_search (rowid, name, owner, description, topics, facets, readme)"
                        + " VALUES (?, ?, ?, ?, ?, ?, CAST(? AS TEXT))");
        metadata = connection.prepareStatement(
                "INSERT INTO metadata_search (rowid, name, owner, description, topics, facets) VALUES (?, ?, ?, ?, ?, ?)");
    }

    /** Inserts stars that the mirror has once more, with other ids and behind all others of their popularity, in one transaction. */
    int insert(StoreBatch batch) throws SQLException {
        round++;
        List<Star> stars = new ArrayList<>();
        for (int i = 0; i < batch.changes().size(); i++) {
            if (batch.changes().get(i) instanceof Change.New added) {
                stars.add(new Star(
                        added.listed().star().repository(),
                        batch.readmes().get(i),
                        place(added.id().value())));
            }
        }
        stars.sort(Comparator.comparingLong(Star::place));
        for (Star star : stars) {
            add(star);
        }
        row.executeBatch();
        readme.executeBatch();
        search.executeBatch();
        metadata.executeBatch();
        connection.commit();
        return stars.size();
    }

    private long place(long id) {
        return ((Number) values(id)[place]).longValue() + round * PLACE_STEP;
    }

    private @Nullable Object[] values(long id) {
        @Nullable Object[] values = rows.get(id);
        if (values == null) {
            throw new IllegalArgumentException("The mirror lacks " + id);
        }
        return values;
    }

    private void add(Star star) throws SQLException {
        long id = star.repository().id().value();
        @Nullable Object[] values = values(id).clone();
        values[0] = id + round * ID_STEP;
        values[place] = star.place();
        add(row, values);
        List<Object> indexed = new ArrayList<>(List.of(
                star.place(),
                Words.indexed(star.repository().name().name()),
                Words.indexed(text(star.repository().name().owner())),
                Words.indexed(text(star.repository().description())),
                Words.indexed(String.join(" ", star.repository().topics())),
                facets(star.repository())));
        add(metadata, indexed.toArray());
        indexed.add(
                star.result() instanceof ReadmeResult.Found found
                        ? add(id + round * ID_STEP, found.readme())
                        : new byte[0]);
        add(search, indexed.toArray());
    }

    /** Stores the text and gives its words in UTF-8. */
    private byte[] add(long id, Readme text) throws SQLException {
        byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > buffer.length) {
            buffer = new byte[2 * bytes.length];
        }
        deflater.reset();
        deflater.setInput(bytes);
        deflater.finish();
        int length = deflater.deflate(buffer, 0, bytes.length);
        byte[] content = deflater.finished() && length < bytes.length ? Arrays.copyOf(buffer, length) : bytes;
        add(
                readme,
                id,
                text.location().path(),
                text.location().oid().value(),
                text.location().size(),
                0,
                bytes.length,
                content);
        return Words.indexed(bytes);
    }

    private static String facets(Repository repository) {
        List<String> facets = new ArrayList<>();
        repository.topics().forEach(topic -> facets.add(Facet.TOPIC.word(topic)));
        facets.add(Facet.LANGUAGE.word(text(repository.language())));
        facets.add(Facet.OWNER.word(text(repository.name().owner())));
        facets.add(Facet.LICENSE.word(text(repository.license())));
        return String.join(" ", facets);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void add(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    @Override
    public void close() throws SQLException {
        deflater.end();
        row.close();
        readme.close();
        search.close();
        metadata.close();
        connection.close();
    }

    private record Star(Repository repository, ReadmeResult result, long place) {}
}
