package dev.starmirror.application.governor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the load of this JVM: from its own beans, and the process's memory from {@code /proc} where there is one. */
public final class JvmLoadMeter implements LoadMeter {
    private static final Path RESIDENT = Path.of("/proc/self/statm");
    private static final long PAGE = 4096;

    @Override
    public Load read() {
        return new Load(liveHeap(), process(), processor());
    }

    @Override
    public void relieve() {
        System.gc();
    }

    private static long liveHeap() {
        long live = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage afterCollection = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            live += afterCollection == null ? 0 : afterCollection.getUsed();
        }
        return live;
    }

    /** The second figure of that file is the resident pages; where there is none, what the JVM has reserved has to do. */
    private static long process() {
        try {
            String[] figures =
                    Files.readString(RESIDENT, StandardCharsets.US_ASCII).split(" ", 3);
            return Long.parseLong(figures[1]) * PAGE;
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException unknown) {
            var memory = ManagementFactory.getMemoryMXBean();
            return memory.getHeapMemoryUsage().getCommitted()
                    + memory.getNonHeapMemoryUsage().getCommitted();
        }
    }

    private static double processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuLoad()
                : -1;
    }
}
