package dev.starmirror.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/** A {@link BusyWriter} in a process of its own, as a sync runs beside a search; it writes once the constructor is done. */
final class WriterProcess {
    private final Process process;

    WriterProcess(String database, BusyWriter.Pace pace) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BusyWriter.class.getName(),
                        database,
                        pace.name())
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
