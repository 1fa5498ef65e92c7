package dev.starmirror.adapter.cli;

import dev.starmirror.adapter.cli.output.OutputFormat;
import dev.starmirror.adapter.cli.program.ColorChoice;
import dev.starmirror.adapter.cli.program.Display;
import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.adapter.cli.program.ProgramFactory;
import dev.starmirror.application.doctor.Doctor;
import dev.starmirror.application.doctor.Surroundings;
import dev.starmirror.application.schedule.Plan;
import dev.starmirror.application.schedule.ScheduleSettings;
import dev.starmirror.application.schedule.Scheduler;
import dev.starmirror.application.sync.Synchronizer;
import dev.starmirror.application.testing.InMemoryMirror;
import dev.starmirror.application.testing.ManualClock;
import dev.starmirror.application.transfer.MirrorImport;
import dev.starmirror.domain.port.MirrorInspection;
import dev.starmirror.domain.port.MirrorMaintenance;
import dev.starmirror.domain.port.RunJournal;
import dev.starmirror.domain.port.SourceInspection;
import dev.starmirror.domain.port.StarCatalog;
import dev.starmirror.domain.port.StarStatistics;
import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.run.SyncReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Programs over a mirror in memory. */
final class TestPrograms implements ProgramFactory {
    final InMemoryMirror mirror = new InMemoryMirror();
    final Map<String, String> presets = new HashMap<>();
    final Map<String, String> flags = new HashMap<>();
    StarCatalog catalog = mirror.ports().catalog();
    Path configuration = Path.of("config.toml");
    Function<SyncListener, Synchronizer> synchronizers = listener -> {
        throw new IllegalStateException("This test syncs nothing");
    };
    final RecordingStorage storage = new RecordingStorage();
    Supplier<Optional<String>> token = () -> Optional.of("a test");
    SourceInspection standing = () -> new SourceInspection.Standing(null, List.of(), Duration.ZERO);
    long databaseBytes = 4_096;
    int closed;

    @Override
    public Program open(Map<String, String> given) {
        flags.putAll(given);
        return new TestProgram(given);
    }

    @Override
    public Optional<String> preset(String key, @Nullable String configuration) {
        return Optional.ofNullable(presets.get(key));
    }

    @Override
    public Path configurationFile(@Nullable String named) {
        return named == null ? configuration : Path.of(named);
    }

    @Override
    public String configurationTemplate() {
        return "# nothing yet\n";
    }

    @Override
    public Program demo(Map<String, String> given, int repositories) {
        return new TestProgram(given);
    }

    private final class TestProgram implements Program {
        private final Map<String, String> given;

        TestProgram(Map<String, String> given) {
            this.given = given;
        }

        @Override
        public Display display() {
            return new Display(
                    OutputFormat.valueOf(given.getOrDefault("output", "table").toUpperCase(Locale.ROOT)),
                    ColorChoice.valueOf(given.getOrDefault("color", "auto").toUpperCase(Locale.ROOT)),
                    given.containsKey("quiet"),
                    given.containsKey("verbose"));
        }

        @Override
        public List<SettingInForce> settings() {
            return List.of(new SettingInForce("batch-size", "50", "default"));
        }

        @Override
        public StarCatalog catalog() {
            return catalog;
        }

        @Override
        public StarStatistics statistics() {
            return new FixedStatistics();
        }

        @Override
        public MirrorInspection inspection() {
            return storage;
        }

        @Override
        public MirrorMaintenance maintenance() {
            return storage;
        }

        @Override
        public RunJournal journal() {
            return mirror;
        }

        @Override
        public Synchronizer synchronizer(SyncListener listener) {
            return synchronizers.apply(listener);
        }

        @Override
        public MirrorImport importer() {
            return new MirrorImport(mirror, mirror, mirror, mirror);
        }

        @Override
        public Optional<String> user() {
            return Optional.ofNullable(given.get("user"));
        }

        @Override
        public Scheduler scheduler(Duration every, Supplier<SyncReport> run, Consumer<Plan> plans) {
            ManualClock clock = new ManualClock(Invocation.NOW);
            return new Scheduler(ScheduleSettings.every(every), run, clock, clock, () -> 0, plans);
        }

        @Override
        public Doctor doctor() {
            Surroundings surroundings =
                    new Surroundings("A JVM", 2, 48_000_000, 200_000_000, "stars.db", 4_096, 10_000_000_000L);
            return new Doctor(
                    token, false, standing, 0.1, storage, mirror, () -> surroundings, new ManualClock(Invocation.NOW));
        }

        @Override
        public long peakHeapBytes() {
            return 12_345_678;
        }

        @Override
        public long databaseBytes() {
            return databaseBytes;
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
