package dev.starmirror.bootstrap.demo;

import dev.starmirror.adapter.cli.program.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The bundled GitHub simulator in a process of its own. It ends when its standard input does, so it cannot outlive this process,
 * however this process ends.
 */
public final class SimulatorProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 5;

    private final Process process;
    private final URI address;

    private SimulatorProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts the simulator and waits until it listens.
     *
     * @param jar the simulator's jar
     * @param stars of the simulated account
     * @throws UsageException where the jar is missing or the simulator does not start
     */
    public static SimulatorProcess start(Path jar, int stars) {
        if (!Files.isRegularFile(jar)) {
            throw new UsageException("The GitHub simulator is not there (" + jar
                    + "): build it with 'mvn package' in the project's folder, or run ./starmirror demo, which does.");
        }
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xlog:disable",
                            "-jar",
                            jar.toString(),
                            "--port",
                            "0",
                            "--exit-with-stdin",
                            "--stars",
                            String.valueOf(stars))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String first = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            if (first == null || !first.startsWith("http")) {
                process.destroyForcibly();
                throw new UsageException(
                        "The GitHub simulator did not start: run 'java -jar " + jar + " --port 0' to see why.");
            }
            return new SimulatorProcess(process, URI.create(first.strip()));
        } catch (IOException e) {
            throw new UsageException("The GitHub simulator did not start: " + e.getMessage());
        }
    }

    /** Where it serves GitHub's API. */
    public URI address() {
        return address;
    }

    /** Ends the simulator. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
