package dev.starmirror.adapter.cli;

import dev.starmirror.domain.port.MirrorInspection;
import dev.starmirror.domain.port.MirrorMaintenance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Remembers what it was told to do. */
final class RecordingStorage implements MirrorInspection, MirrorMaintenance {
    final List<String> done = new ArrayList<>();
    final List<String> problems = new ArrayList<>();

    @Override
    public Report report() {
        return new Report(
                "stars.db", 1, 8_192, 0, 0, List.of(new Part("repositories", 4_096, 100)), Map.of("page_size", "4096"));
    }

    @Override
    public List<Statement> statements() {
        return List.of(new Statement("CatalogMapper.ranked", 3, Duration.ofNanos(1_234_567)));
    }

    @Override
    public List<String> glance() {
        return problems;
    }

    @Override
    public List<String> check() {
        return problems;
    }

    @Override
    public void optimize() {
        done.add("optimize");
    }

    @Override
    public void backup(String file) {
        done.add("backup " + file);
    }

    @Override
    public String restore(String file) {
        done.add("restore " + file);
        return "old.db";
    }

    @Override
    public int purge() {
        done.add("purge");
        return 1;
    }
}
