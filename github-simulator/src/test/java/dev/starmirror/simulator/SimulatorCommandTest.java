package dev.starmirror.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SimulatorCommandTest {

    @Test
    void a_process_prints_its_address_first_and_ends_with_its_input() throws IOException, InterruptedException {
        Process process = start("--stars", "5", "--exit-with-stdin");
        try (BufferedReader output = process.inputReader()) {
            String address = output.readLine();
            assertThat(address).matches("http://127\\.0\\.0\\.1:\\d+");
            assertThat(get(address + "/_simulator/stats")).contains("\"stars\":5");

            process.getOutputStream().close();

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(output.readLine()).as("nothing else on standard output").isNull();
            assertThat(process.errorReader().readLine()).as("quiet otherwise").isNull();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void a_process_ends_when_told_to() throws IOException, InterruptedException {
        Process process = start("--stars", "5");
        try (BufferedReader output = process.inputReader()) {
            HttpRequest shutdown = HttpRequest.newBuilder(URI.create(output.readLine() + "/_simulator/shutdown"))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();

            assertThat(HttpClient.newHttpClient()
                            .send(shutdown, BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(204);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--port, 70000, --port must be",
        "--stars, -1, --stars must be",
        "--latency, -5, must not be negative",
        "--corpus, /no/such/file, check the path",
        "--stars, many, Invalid value"
    })
    void bad_options_get_one_sentence_and_exit_code_2(String option, String value, String message) {
        StringWriter errors = new StringWriter();

        int exitCode = new CommandLine(new SimulatorCommand())
                .setErr(new PrintWriter(errors))
                .execute(option, value);

        assertThat(exitCode).isEqualTo(2);
        assertThat(errors.toString()).contains(message);
    }

    private static Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).start();
    }

    private static String get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
