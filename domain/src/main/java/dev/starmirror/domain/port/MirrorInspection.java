package dev.starmirror.domain.port;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Looks into the storage itself. Threads and failures are as in {@link StarCatalog}. */
public interface MirrorInspection {
    /** How large the storage is and how it is set. */
    Report report();

    /**
     * Asks the mirror a few questions of the kind people ask and measures the statements that answer them, for it to be seen whether it is
     * quick where it lies.
     *
     * @return the slowest first; fewer where the mirror holds little
     */
    List<Statement> statements();

    /**
     * Looks for damage as far as that is quick: every page is read, what stands in several places is not compared.
     *
     * @return a sentence for each problem, empty where there is none
     */
    List<String> glance();

    /**
     * Reads everything and looks for damage.
     *
     * @return a sentence for each problem, empty where there is none
     */
    List<String> check();

    /**
     * The storage in numbers.
     *
     * @param location where it lies
     * @param schema the version of its layout
     * @param bytes its size, logs excluded
     * @param freeBytes bytes of it that hold nothing and are used before it grows
     * @param logBytes the size of its write-ahead log
     * @param parts tables and indexes, largest first
     * @param settings names and present values of its settings, in a fixed order
     */
    record Report(
            String location,
            int schema,
            long bytes,
            long freeBytes,
            long logBytes,
            List<Part> parts,
            Map<String, String> settings) {
        public Report {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A statement that the storage was asked.
     *
     * @param name its name in the program
     * @param executions how often, at least once
     * @param slowest the longest time from its question to the last row of its answer
     */
    record Statement(String name, long executions, Duration slowest) {}

    /**
     * A table or an index.
     *
     * @param name its name
     * @param bytes its size
     * @param unusedBytes bytes of it that hold nothing
     */
    record Part(String name, long bytes, long unusedBytes) {}
}
