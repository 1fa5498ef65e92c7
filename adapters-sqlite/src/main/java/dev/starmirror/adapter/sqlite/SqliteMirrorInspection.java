package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.MaintenanceMapper;
import dev.starmirror.domain.port.MirrorInspection;
import dev.starmirror.domain.port.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Sizes from {@code dbstat}, settings from pragmas, damage from SQLite's own check and from what must agree between tables. */
final class SqliteMirrorInspection implements MirrorInspection {
    private static final List<String> SETTINGS = List.of(
            "page_size",
            "page_count",
            "journal_mode",
            "cache_size",
            "mmap_size",
            "temp_store",
            "busy_timeout",
            "auto_vacuum",
            "encoding");

    private final Database database;
    private final Readers readers;
    private final WaitLedger waits;
    private final Ticker ticker;
    private final Supplier<Map<String, String>> figures;

    /** @param figures what this process has used of its caches and connections so far, by name, reported behind the settings */
    SqliteMirrorInspection(
            Database database,
            Readers readers,
            WaitLedger waits,
            Ticker ticker,
            Supplier<Map<String, String>> figures) {
        this.database = database;
        this.readers = readers;
        this.waits = waits;
        this.ticker = ticker;
        this.figures = figures;
    }

    @Override
    public Report report() {
        return readers.readClaimed(session -> {
            MaintenanceMapper file = session.getMapper(MaintenanceMapper.class);
            Map<String, String> settings = new LinkedHashMap<>();
            SETTINGS.forEach(name -> settings.put(name, String.valueOf(file.setting(name))));
            database.writerSettings().forEach((name, value) -> settings.put("writer_" + name, value));
            settings.putAll(figures.get());
            long pageSize = number(file, "page_size");
            Path log = database.file().resolveSibling(database.file().getFileName() + "-wal");
            return new Report(
                    database.file().toString(),
                    Math.toIntExact(number(file, "user_version")),
                    pageSize * number(file, "page_count"),
                    pageSize * number(file, "freelist_count"),
                    size(log),
                    file.parts(),
                    settings);
        });
    }

    /** The questions are asked twice, and only the second time counts: the first one warms the caches. */
    @Override
    public List<Statement> statements() {
        StatementTimes times = new StatementTimes(ticker);
        try (Readers measured = new Readers(database, true, waits, times)) {
            ask(measured);
            times.clear();
            ask(measured);
        }
        return times.slowestFirst();
    }

    private static void ask(Readers measured) {
        new TypicalQuestions(
                        new SqliteStarCatalog(measured, measured),
                        new SqliteStarStatistics(measured),
                        measured.readClaimed(session -> Optional.ofNullable(
                                session.getMapper(MaintenanceMapper.class).frequentWord())))
                .ask();
    }

    @Override
    public List<String> glance() {
        return readers.readClaimed(session -> session.getMapper(MaintenanceMapper.class).quickIntegrity().stream()
                .filter(line -> !line.equals("ok"))
                .toList());
    }

    @Override
    public List<String> check() {
        return readers.readClaimed(session -> {
            MaintenanceMapper file = session.getMapper(MaintenanceMapper.class);
            List<String> problems = new ArrayList<>();
            file.integrity().stream().filter(line -> !line.equals("ok")).forEach(problems::add);
            long strays = file.strays();
            if (strays > 0) {
                problems.add(strays + " README texts are missing or belong to no repository.");
            }
            if (file.unsearchable() != 0) {
                problems.add("The search index and the repositories do not agree.");
            }
            long[] damaged = {0};
            file.texts(text -> damaged[0] += Deflated.isSound(text.getResultObject()) ? 0 : 1);
            if (damaged[0] > 0) {
                problems.add(damaged[0] + " README texts are not what was stored.");
            }
            return problems;
        });
    }

    private static long number(MaintenanceMapper file, String setting) {
        String value = file.setting(setting);
        return value == null ? 0 : Long.parseLong(value);
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the size of " + file, e);
        }
    }
}
