package dev.starmirror.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link BusyWriter} in a process of its own with the launcher's options, as a sync runs beside a search; it writes once the
 * constructor is done.
 */
final class WriterProcess {
    private final Process process;

    /**
     * Starts it.
     *
     * @param givesWay whether it runs at a lower priority, as a sync does that the launcher starts and a plain {@code java -jar} does not
     */
    WriterProcess(String database, BusyWriter.Pace pace, boolean givesWay) throws IOException {
        List<String> command = new ArrayList<>(givesWay ? List.of("nice", "-n", "10") : List.of());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BusyWriter.class.getName(),
                database,
                pace.name()));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.getInputStream().read() < 0) {
            throw new IOException("The writer did not start");
        }
    }

    /** Ends it after the batch that it writes. */
    void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (process.waitFor() != 0) {
            throw new IOException("The writer failed");
        }
    }
}
