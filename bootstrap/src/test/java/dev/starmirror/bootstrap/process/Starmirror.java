package dev.starmirror.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the program as its users do: as a process, in a home folder of its own. */
final class Starmirror {
    private final AtomicInteger runs = new AtomicInteger();
    private final Path home;
    private final Map<String, String> environment = new LinkedHashMap<>();

    /**
     * One run that has ended.
     *
     * @param exit the exit code
     * @param out standard output
     * @param err standard error
     */
    record Result(int exit, String out, String err) {
        /** Standard output as one JSON value. */
        JsonNode json() {
            return SimulatedGitHub.parse(out);
        }
    }

    /** One run under way. What it says on standard error is read as it comes. */
    static final class Running {
        private final Process process;
        private final Path out;
        private final BufferedReader err;
        private final StringBuilder said = new StringBuilder();

        private Running(Process process, Path out) {
            this.process = process;
            this.out = out;
            this.err = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        }

        long pid() {
            return process.pid();
        }

        /** The processes it started. */
        Stream<ProcessHandle> children() {
            return process.children();
        }

        /** Asks it to end, as Ctrl-C and service managers do. What it still says can be read. */
        void terminate() {
            process.toHandle().destroy();
        }

        /** Ends it without a word, as {@code kill -9} does, and waits until it is gone. */
        void kill() {
            process.toHandle().destroyForcibly();
            process.onExit().join();
        }

        /** Waits until it says something with these words in it. */
        void awaitLine(String words) {
            String line = "";
            while (line != null && !line.contains(words)) {
                line = next();
            }
            assertThat(said.toString()).contains(words);
        }

        /** Waits until it ends. */
        Result await() {
            while (next() != null) {
                // Reading what is said is waiting for the end.
            }
            try {
                return new Result(process.waitFor(), Files.readString(out), said.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private @Nullable String next() {
            try {
                String line = err.readLine();
                if (line != null) {
                    said.append(line).append('\n');
                }
                return line;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @param home an empty folder */
    Starmirror(Path home) {
        this.home = home;
        environment.put("HOME", home.toString());
        environment.put("PATH", System.getenv("PATH"));
        environment.put(
                "XDG_CACHE_HOME",
                Path.of(System.getProperty("java.io.tmpdir"), "starmirror-test-cache")
                        .toString());
    }

    /** Sets or, with an empty value, unsets an environment variable for the runs to come. */
    Starmirror with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Mirrors this GitHub from now on, with a token it takes. */
    Starmirror against(String address) {
        return with("STARMIRROR_API_URL", address).with("GITHUB_TOKEN", "simulated-token");
    }

    Path home() {
        return home;
    }

    Path database() {
        return home.resolve(".local/share/starmirror/starmirror.db");
    }

    Result run(String... arguments) {
        return start(arguments).await();
    }

    Running start(String... arguments) {
        List<String> command = ClassArchive.command(Artifacts.program(), "demo", "--repositories", "20");
        command.addAll(List.of(arguments));
        int run = runs.incrementAndGet();
        Path out = home.resolve("out-" + run);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectOutput(out.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new Running(process, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
