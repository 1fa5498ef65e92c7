package dev.starmirror.benchmarks;

import dev.starmirror.adapter.cli.program.Program;
import dev.starmirror.application.sync.Cancellation;
import dev.starmirror.application.sync.SyncRequest;
import dev.starmirror.application.sync.Synchronizer;
import dev.starmirror.bootstrap.settings.Environment;
import dev.starmirror.bootstrap.wiring.Composition;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncReport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Syncs hour after hour in one process, at full speed: the account changes between the runs, the clock goes on by an hour, and after each
 * run memory, threads and open files are noted. The heap after a collection, threads and files must be flat; compiled code and classes,
 * of which a young process makes more all the time, must level off. {@code benchmarks/soak-test} runs it; Linux only.
 */
public final class Soak {
    /** Caches fill in the first runs: what has to be flat is judged after them. */
    private static final int WARM_UP = 8;

    private static final int GONE_EVERY = 6;

    private static final double KIB = 1024;

    /** Without threads that come and go: they would be counted. */
    private final HttpClient http =
            HttpClient.newBuilder().executor(Runnable::run).build();

    private final String address;
    private final List<Reading> readings = new ArrayList<>();
    private Duration ahead = Duration.ZERO;

    /** What the process holds after a run and a collection. */
    private record Reading(double heapKib, double codeKib, double classesKib, int threads, long files) {}

    private Soak(String address) {
        this.address = address;
    }

    /** Runs; arguments: the simulator's address, the database file, how many runs. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(new Soak(arguments[0]).run(arguments[1], Integer.parseInt(arguments[2])) ? 0 : 1);
    }

    private boolean run(String database, int runs) throws IOException, InterruptedException {
        Environment environment =
                new Environment(Map.of("GITHUB_TOKEN", "simulated"), System.getProperty("os.name"), "/nonexistent");
        Map<String, String> flags = Map.of("api-url", address, "database", database);
        try (Program program = new Composition(environment, () -> Instant.now().plus(ahead)).open(flags)) {
            Synchronizer synchronizer = program.synchronizer(event -> {});
            print(0, sync(synchronizer, SyncRequest.due()), read());
            for (int run = 1; run <= runs; run++) {
                churn(run);
                ahead = ahead.plusHours(1);
                SyncReport report = sync(synchronizer, SyncRequest.due());
                readings.add(read());
                print(run, report, readings.get(readings.size() - 1));
            }
        }
        return Stream.of(
                        flat("heap after collection, KiB", Reading::heapKib),
                        flat("threads", Reading::threads),
                        flat("open files", Reading::files),
                        levelsOff("compiled code, KiB", Reading::codeKib),
                        levelsOff("classes, KiB", Reading::classesKib))
                .reduce(true, Boolean::logicalAnd);
    }

    private static SyncReport sync(Synchronizer synchronizer, SyncRequest request) {
        SyncReport report = synchronizer.run(request, new Cancellation());
        if (!(report.outcome() instanceof SyncOutcome.Completed)
                && !(report.outcome() instanceof SyncOutcome.UpToDate)) {
            throw new IllegalStateException("A run ended with " + report.outcome());
        }
        return report;
    }

    /** New stars every hour, and every sixth hour some that are gone, for which the run has to list everything. */
    private void churn(int run) throws IOException, InterruptedException {
        String gone = run % GONE_EVERY == 0 ? "&unstar=40&delete=10" : "&unstar=0&delete=0";
        String changes = "/_simulator/churn?new=20&rename=10&readmes=20&seed=" + run + gone;
        int status = http.send(
                        HttpRequest.newBuilder(URI.create(address + changes))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
        if (status >= 300) {
            throw new IllegalStateException("The simulator refused to change the account: " + status);
        }
    }

    private static Reading read() throws IOException {
        // Twice: what was only reachable through finalizers and cleaners goes with the second.
        System.gc();
        System.gc();
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return new Reading(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / KIB,
                    outsideHeap(pool -> pool.startsWith("Code")) / KIB,
                    outsideHeap(pool -> !pool.startsWith("Code")) / KIB,
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    files.count());
        }
    }

    /** Bytes in the JVM's pools of that name outside of the heap: some for compiled code, the others for classes. */
    private static double outsideHeap(Predicate<String> name) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.NON_HEAP && name.test(pool.getName()))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }

    private static void print(int run, SyncReport report, Reading reading) {
        System.out.printf(
                "run %d: %s, %d listed, %d added, %d updated, %d removed; %.0f KiB heap, %.0f KiB code, %.0f KiB classes, %d threads, %d files%n",
                run,
                report.mode(),
                report.tally().listed(),
                report.tally().added(),
                report.tally().updated(),
                report.tally().removed(),
                reading.heapKib(),
                reading.codeKib(),
                reading.classesKib(),
                reading.threads(),
                reading.files());
    }

    private boolean flat(String what, ToDoubleFunction<Reading> figure) {
        Trend trend =
                Trend.of(readings.stream().skip(WARM_UP).mapToDouble(figure).toArray());
        System.out.println(what + ": " + trend + (trend.grows() ? ", GROWS" : ", flat within noise"));
        return !trend.grows();
    }

    private boolean levelsOff(String what, ToDoubleFunction<Reading> figure) {
        double[] figures = readings.stream().mapToDouble(figure).toArray();
        boolean levelsOff = Trend.levelsOff(figures);
        System.out.println(what + ": " + Trend.ofFirstHalf(figures) + " in the first half of the runs, "
                + Trend.ofSecondHalf(figures) + " in the second" + (levelsOff ? ", levels off" : ", GROWS"));
        return levelsOff;
    }
}
