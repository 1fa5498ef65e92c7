package dev.starmirror.benchmarks;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import dev.starmirror.adapter.sqlite.SqliteMirror;
import dev.starmirror.adapter.sqlite.SqliteModule;
import dev.starmirror.adapter.sqlite.SqliteSettings;
import dev.starmirror.domain.port.MirrorInspection.Statement;
import dev.starmirror.domain.port.Ticker;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each statement costs by its name: {@code StatementCosts DATABASE}. The questions are those of {@code db info}; the time is that of
 * the processor, which other work on the machine lengthens less, the median of several rounds.
 */
public final class StatementCosts {
    private static final int ROUNDS = 15;

    private StatementCosts() {}

    public static void main(String[] arguments) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, List<Long>> nanos = new TreeMap<>();
        try (SqliteMirror mirror = open(Path.of(arguments[0]), threads::getCurrentThreadCpuTime)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (Statement statement : mirror.inspection().statements()) {
                    nanos.computeIfAbsent(statement.name(), name -> new ArrayList<>())
                            .add(statement.slowest().toNanos());
                }
                long start = threads.getCurrentThreadCpuTime();
                mirror.inspection().report();
                nanos.computeIfAbsent("(all of the report, with MaintenanceMapper.parts)", name -> new ArrayList<>())
                        .add(threads.getCurrentThreadCpuTime() - start);
            }
        }
        nanos.forEach((name, each) -> {
            each.sort(null);
            System.out.printf(Locale.ROOT, "%10.2f ms  %s%n", each.get(each.size() / 2) / 1e6, name);
        });
    }

    private static SqliteMirror open(Path database, Ticker ticker) {
        AbstractModule clocks = new AbstractModule() {
            @Override
            protected void configure() {
                bind(InstantSource.class).toInstance(InstantSource.system());
                bind(Ticker.class).toInstance(ticker);
            }
        };
        return Guice.createInjector(clocks, new SqliteModule(SqliteSettings.of(database)))
                .getInstance(SqliteMirror.class);
    }
}
