package dev.starmirror.bootstrap.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a killed process left on disk, read from a copy: opening the file itself would repair it, and that is for the next run to do.
 *
 * @param stars ids of the repositories stored
 * @param readmes oids of the READMEs stored
 * @param problems everything about the file that must not be
 */
record MirrorSnapshot(Set<Long> stars, Set<String> readmes, List<String> problems) {
    private static final List<String> FILES = List.of("", "-wal");

    /** What must be empty or zero, with the name of the problem. */
    private static final Map<String, String> MUST_BE_NOTHING = new LinkedHashMap<>();

    static {
        MUST_BE_NOTHING.put(
                "repositories that the search index lacks",
                "SELECT count(*) FROM repositories WHERE search_rowid >= 0 AND search_rowid NOT IN (SELECT id FROM repository_search_docsize)");
        MUST_BE_NOTHING.put(
                "entries of the search index without a repository",
                "SELECT count(*) FROM repository_search_docsize WHERE id NOT IN (SELECT search_rowid FROM repositories)");
        MUST_BE_NOTHING.put(
                "repositories that the index of names lacks",
                "SELECT count(*) FROM repositories WHERE search_rowid >= 0 AND search_rowid NOT IN (SELECT id FROM metadata_search_docsize)");
        MUST_BE_NOTHING.put(
                "entries of the index of names without a repository",
                "SELECT count(*) FROM metadata_search_docsize WHERE id NOT IN (SELECT search_rowid FROM repositories)");
        MUST_BE_NOTHING.put(
                "READMEs that should be there and are not",
                "SELECT count(*) FROM repositories WHERE readme_state = 'present' AND id NOT IN (SELECT repository_id FROM readmes)");
        MUST_BE_NOTHING.put(
                "stars between the checkpoint's count and the rows",
                "SELECT added - (SELECT count(*) FROM repositories) FROM sync_checkpoint");
        MUST_BE_NOTHING.put(
                "READMEs between the checkpoint's count and the rows",
                "SELECT readmes_fetched - (SELECT count(*) FROM readmes) FROM sync_checkpoint");
    }

    /**
     * Copies and reads.
     *
     * @param database of a process that is no more, a first sync that did not end
     * @param folder an empty one for the copy
     */
    static MirrorSnapshot of(Path database, Path folder) {
        Path copy = folder.resolve("snapshot.db");
        try {
            for (String suffix : FILES) {
                Path from = database.resolveSibling(database.getFileName() + suffix);
                if (Files.exists(from)) {
                    Files.copy(from, copy.resolveSibling(copy.getFileName() + suffix));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            return read(statement);
        } catch (SQLException e) {
            return new MirrorSnapshot(Set.of(), Set.of(), List.of(e.toString()));
        }
    }

    private static MirrorSnapshot read(Statement statement) throws SQLException {
        List<String> problems = new ArrayList<>(texts(statement, "PRAGMA integrity_check"));
        problems.remove("ok");
        problems.addAll(texts(statement, "PRAGMA foreign_key_check"));
        if (texts(statement, "SELECT name FROM sqlite_schema WHERE name = 'repositories'")
                .isEmpty()) {
            return new MirrorSnapshot(Set.of(), Set.of(), problems);
        }
        for (String table : List.of("repository_search", "metadata_search")) {
            statement.execute("INSERT INTO " + table + " (" + table + ") VALUES ('integrity-check')");
        }
        for (Map.Entry<String, String> check : MUST_BE_NOTHING.entrySet()) {
            for (String found : texts(statement, check.getValue())) {
                if (!found.equals("0")) {
                    problems.add(found + " " + check.getKey());
                }
            }
        }
        problems.addAll(unfindable(statement));
        Set<Long> stars = new TreeSet<>();
        texts(statement, "SELECT id FROM repositories").forEach(id -> stars.add(Long.valueOf(id)));
        return new MirrorSnapshot(stars, new TreeSet<>(texts(statement, "SELECT oid FROM readmes")), problems);
    }

    /** Every simulated README has a word that no other has. */
    private static List<String> unfindable(Statement statement) throws SQLException {
        Map<Long, Long> rows = new LinkedHashMap<>();
        try (ResultSet stored = statement.executeQuery(
                "SELECT r.id, r.search_rowid FROM readmes m JOIN repositories r ON r.id = m.repository_id")) {
            while (stored.next()) {
                rows.put(stored.getLong(1), stored.getLong(2));
            }
        }
        List<String> problems = new ArrayList<>();
        for (Map.Entry<Long, Long> row : rows.entrySet()) {
            String word = "xq" + Long.toString(row.getKey(), Character.MAX_RADIX);
            List<String> found = texts(
                    statement,
                    "SELECT rowid FROM repository_search WHERE repository_search MATCH 'readme:" + word + "'");
            if (!found.equals(List.of(row.getValue().toString()))) {
                problems.add("A search for " + word + " finds " + found + " instead of " + row.getValue());
            }
        }
        return problems;
    }

    private static List<String> texts(Statement statement, String question) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
