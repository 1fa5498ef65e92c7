package dev.starmirror.simulator;

import dev.starmirror.simulator.generated.StarGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the simulator. */
@Command(
        name = "github-simulator",
        mixinStandardHelpOptions = true,
        description =
                "Serves a simulated GitHub account with stars on 127.0.0.1 and prints its address when it listens.")
final class SimulatorCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on; 0, the default, takes any free one.")
    private int port;

    @Option(
            names = "--stars",
            paramLabel = "NUMBER",
            defaultValue = "500",
            description = "Stars to generate (default: ${DEFAULT-VALUE}).")
    private int stars;

    @Option(
            names = "--corpus",
            paramLabel = "FILE",
            description = "Serve the stars of this file (gzipped JSON lines) instead of generated ones.")
    private @Nullable Path corpus;

    @Option(
            names = "--latency",
            paramLabel = "MS",
            defaultValue = "0",
            description = "Milliseconds every answer takes at least (default: ${DEFAULT-VALUE}).")
    private int latencyMillis;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "Another seed, another account (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--login",
            paramLabel = "LOGIN",
            defaultValue = "octo-stargazer",
            description = "Login of the account (default: ${DEFAULT-VALUE}).")
    private String login = "";

    @Option(
            names = "--points",
            paramLabel = "NUMBER",
            defaultValue = "5000",
            description = "GraphQL points an hour (default: ${DEFAULT-VALUE}).")
    private int points;

    @Option(
            names = "--rest-limit",
            paramLabel = "NUMBER",
            defaultValue = "5000",
            description = "REST requests an hour with a token (default: ${DEFAULT-VALUE}).")
    private int restLimit;

    @Option(
            names = "--minute-limits",
            description =
                    "Keep GitHub's allowances for a minute too. Several runs in a row exceed what one of them keeps.")
    private boolean minuteLimits;

    @Option(
            names = "--work",
            paramLabel = "MS",
            defaultValue = "0",
            description = "Milliseconds of work for each repository that a query reads (default: ${DEFAULT-VALUE}).")
    private int workMillis;

    @Option(
            names = "--warm-up",
            description = "Answer some pages to nobody before listening, so that measurements do not see a cold JVM.")
    private boolean warmUp;

    @Option(names = "--gzip", description = "Compress answers for clients that accept it.")
    private boolean gzip;

    @Option(
            names = "--exit-with-stdin",
            description =
                    "End when standard input ends, so that the simulator never outlives the process that started it.")
    private boolean exitWithStdin;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (GitHubSimulator simulator = GitHubSimulator.start(options())) {
            simulator.setWork(Duration.ofMillis(workMillis));
            if (warmUp) {
                simulator.warmUp();
            }
            PrintWriter out = spec.commandLine().getOut();
            out.println(simulator.baseUrl());
            out.flush();
            if (exitWithStdin) {
                endWith(System.in, simulator);
            }
            simulator.awaitShutdown();
        }
        return 0;
    }

    private SimulatorOptions options() {
        if (port < 0 || port > 65_535) {
            throw invalid("--port must be between 0 and 65535.");
        }
        if (stars < 0 || stars > StarGenerator.MOST_STARS) {
            throw invalid("--stars must be between 0 and " + StarGenerator.MOST_STARS + ".");
        }
        if (latencyMillis < 0 || workMillis < 0 || points < 0 || restLimit < 0) {
            throw invalid("--latency, --work, --points and --rest-limit must not be negative.");
        }
        if (corpus != null && !Files.isReadable(corpus)) {
            throw invalid("The corpus " + corpus + " cannot be read: check the path given to --corpus.");
        }
        return SimulatorOptions.DEFAULTS
                .withPort(port)
                .withStars(stars)
                .withCorpus(corpus)
                .withLatency(Duration.ofMillis(latencyMillis))
                .withSeed(seed)
                .withLogin(login)
                .withLimits(points, restLimit)
                .withMinuteLimits(minuteLimits)
                .withGzip(gzip);
    }

    private ParameterException invalid(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static void endWith(InputStream input, GitHubSimulator simulator) {
        Thread watcher = new Thread(
                () -> {
                    try {
                        input.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // A broken pipe means the same as its end: whoever held the other side is gone.
                    } finally {
                        simulator.askShutdown();
                    }
                },
                "stdin-watcher");
        watcher.setDaemon(true);
        watcher.start();
    }
}
