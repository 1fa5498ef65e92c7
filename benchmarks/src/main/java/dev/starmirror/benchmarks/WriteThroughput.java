package dev.starmirror.benchmarks;

import dev.starmirror.adapter.sqlite.SqliteMirror;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.star.Account;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How fast stars are stored: {@code WriteThroughput CORPUS COUNT BATCH}. First with READMEs into a new mirror, then the metadata of all of
 * them changed, then, for comparison, the READMEs alone into a bare FTS5 table through JDBC in transactions of the same size.
 */
public final class WriteThroughput {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Corpus corpus;
    private final int count;
    private final int batch;
    private long nanos;
    private long cpuNanos;

    private WriteThroughput(Path corpus, int count, int batch) {
        this.corpus = new Corpus(corpus);
        this.count = count;
        this.batch = batch;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        new WriteThroughput(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))
                .run();
    }

    private void run() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("starmirror-write");
        try (SqliteMirror mirror = Mirror.open(folder.resolve("mirror.db"))) {
            mirror.store().claim(new Account(1, "benchmark"));
            corpus.batches(
                    count, batch, true, stars -> timed(() -> mirror.store().apply(stars)));
            report("new stars with READMEs");
            corpus.batches(count, batch, false, stars -> {
                StoreBatch changed = changed(stars);
                timed(() -> mirror.store().apply(changed));
            });
            report("changed metadata");
        }
        bare(folder.resolve("bare.db"));
        report("bare FTS5, READMEs alone");
    }

    /** The same stars as changed ones whose README is not due. */
    private static StoreBatch changed(StoreBatch batch) {
        List<Change> changes = new ArrayList<>();
        for (Change change : batch.changes()) {
            if (change instanceof Change.New added) {
                changes.add(new Change.Changed(added.listed(), true, false));
            }
        }
        return new StoreBatch(changes, List.of(), null);
    }

    private void bare(Path database) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA journal_mode = WAL");
            statement.executeUpdate("PRAGMA synchronous = NORMAL");
            statement.executeUpdate(
                    "CREATE VIRTUAL TABLE texts USING fts5 (readme, content = '', contentless_delete = 1)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO texts (rowid, readme) VALUES (?, ?)")) {
                corpus.batches(count, batch, true, stars -> timed(() -> insert(connection, insert, stars)));
            }
        }
    }

    private static void insert(Connection connection, PreparedStatement insert, StoreBatch stars) {
        try {
            for (ReadmeResult result : stars.readmes()) {
                if (result instanceof ReadmeResult.Found found) {
                    insert.setLong(1, found.id().value());
                    insert.setString(2, found.readme().text());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The bare table could not be written", e);
        }
    }

    private void timed(Runnable work) {
        long start = System.nanoTime();
        long cpuStart = threads.getCurrentThreadCpuTime();
        work.run();
        cpuNanos += threads.getCurrentThreadCpuTime() - cpuStart;
        nanos += System.nanoTime() - start;
    }

    private void report(String what) {
        System.out.printf(
                Locale.ROOT,
                "%-28s %8.0f a second by the clock, %8.0f a second of processor time%n",
                what,
                count / (nanos / 1e9),
                count / (cpuNanos / 1e9));
        nanos = 0;
        cpuNanos = 0;
    }
}
