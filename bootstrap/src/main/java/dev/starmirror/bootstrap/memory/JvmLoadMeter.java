package dev.starmirror.bootstrap.memory;

import com.sun.management.OperatingSystemMXBean;
import dev.starmirror.application.governor.Load;
import dev.starmirror.application.governor.LoadMeter;
import dev.starmirror.domain.run.ProcessUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.lang.management.RuntimeMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Reads the load of this JVM: from its own beans, and the process's memory from {@code /proc} where there is one. */
public final class JvmLoadMeter implements LoadMeter {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";
    private static final String PEAK = "VmHWM:";

    /** A collection that would give back less than this, in bytes, is not worth the pause. */
    private static final long WORTHWHILE = 32L << 20;

    private final Runnable caches;

    /** @param caches gives back memory that caches hold, heap or not */
    public JvmLoadMeter(Runnable caches) {
        this.caches = caches;
    }

    @Override
    public Load read() {
        return new Load(liveHeap(), memory(RESIDENT), processor());
    }

    @Override
    public ProcessUse use() {
        RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
        long collecting = 0;
        long collections = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            collecting += Math.max(0, collector.getCollectionTime());
            collections += Math.max(0, collector.getCollectionCount());
        }
        return new ProcessUse(
                Instant.ofEpochMilli(runtime.getStartTime()),
                Runtime.getRuntime().availableProcessors(),
                Duration.ofNanos(busyNanos()),
                Duration.ofMillis(collecting),
                collections,
                liveHeap(),
                0,
                memory(PEAK));
    }

    /** What is garbage by the time a run has ended is so for good: one collection finds it. */
    @Override
    public long restingHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Override
    public boolean relieve() {
        caches.run();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        boolean worthwhile = used > liveHeap() + WORTHWHILE;
        if (worthwhile) {
            System.gc();
        }
        return worthwhile;
    }

    private static long liveHeap() {
        long live = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage afterCollection = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            live += afterCollection == null ? 0 : afterCollection.getUsed();
        }
        return live;
    }

    /** What the kernel says is resident, or was at most, in kilobytes there; where it says nothing, what the JVM has reserved has to do. */
    private static long memory(String which) {
        try (Stream<String> lines = Files.lines(STATUS, StandardCharsets.US_ASCII)) {
            return lines.filter(line -> line.startsWith(which))
                    .map(line -> line.substring(which.length(), line.length() - "kB".length()))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes.trim()) * 1024)
                    .findFirst()
                    .orElseGet(JvmLoadMeter::reserved);
        } catch (IOException | UncheckedIOException | NumberFormatException unknown) {
            return reserved();
        }
    }

    private static long reserved() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        return memory.getHeapMemoryUsage().getCommitted()
                + memory.getNonHeapMemoryUsage().getCommitted();
    }

    private static long busyNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? Math.max(0, system.getProcessCpuTime())
                : 0;
    }

    private static double processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuLoad()
                : -1;
    }
}
