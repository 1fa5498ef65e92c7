package dev.starmirror.bootstrap.memory;

import com.sun.management.OperatingSystemMXBean;
import dev.starmirror.application.governor.Load;
import dev.starmirror.application.governor.LoadMeter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads the load of this JVM: from its own beans, and the process's memory from {@code /proc} where there is one. */
public final class JvmLoadMeter implements LoadMeter {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    /** A collection that would give back less than this, in bytes, is not worth the pause. */
    private static final long WORTHWHILE = 32L << 20;

    @Override
    public Load read() {
        return new Load(liveHeap(), process(), processor());
    }

    @Override
    public void relieve() {
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        if (used > liveHeap() + WORTHWHILE) {
            System.gc();
        }
    }

    private static long liveHeap() {
        long live = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage afterCollection = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            live += afterCollection == null ? 0 : afterCollection.getUsed();
        }
        return live;
    }

    /** What the kernel says is resident, in kilobytes there; where it says nothing, what the JVM has reserved has to do. */
    private static long process() {
        try (Stream<String> lines = Files.lines(STATUS, StandardCharsets.US_ASCII)) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .map(line -> line.substring(RESIDENT.length(), line.length() - "kB".length()))
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

    private static double processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuLoad()
                : -1;
    }
}
