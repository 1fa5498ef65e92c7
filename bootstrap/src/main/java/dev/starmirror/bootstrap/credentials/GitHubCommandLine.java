package dev.starmirror.bootstrap.credentials;

import dev.starmirror.bootstrap.settings.Environment;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** GitHub's own command line, where it is installed: people who use it are logged in already. */
final class GitHubCommandLine {
    private static final int PATIENCE_SECONDS = 5;

    private final Environment environment;

    GitHubCommandLine(Environment environment) {
        this.environment = environment;
    }

    /** The token it keeps for a host; empty where it is not installed, not logged in there, or does not answer in time. */
    Optional<String> token(String host) {
        return executable().flatMap(gh -> ask(gh, host));
    }

    private Optional<Path> executable() {
        return environment
                .variableValue("PATH")
                .flatMap(path -> Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .flatMap(folder ->
                                Arrays.stream(new String[] {"gh", "gh.exe"}).map(name -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst());
    }

    private static Optional<String> ask(Path gh, String host) {
        try {
            Process process = new ProcessBuilder(gh.toString(), "auth", "token", "--hostname", host)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.exitValue() == 0 && !answer.isEmpty() ? Optional.of(answer) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
