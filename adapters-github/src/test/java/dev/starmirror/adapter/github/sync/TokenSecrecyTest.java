package dev.starmirror.adapter.github.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.adapter.github.GitHubAdapter;
import dev.starmirror.adapter.github.GitHubSettings;
import dev.starmirror.domain.port.PageRequest;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.simulator.fault.Fault;
import dev.starmirror.simulator.fault.RetryAfter;
import dev.starmirror.simulator.fault.ScriptedFault;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks for the token in everything a failing run prints, throws, tells and returns. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenSecrecyTest {
    private SimulatedSync bench;

    @BeforeAll
    void start() {
        bench = new SimulatedSync(20);
    }

    @AfterAll
    void stop() {
        bench.close();
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault.Unauthorized(),
                new Fault.ServerError(),
                new Fault.ErrorPage(502, Duration.ZERO),
                new Fault.ConnectionReset(),
                new Fault.DroppedBody(),
                new Fault.MalformedJson(),
                new Fault.EmptyBody(),
                new Fault.PrimaryLimit(),
                new Fault.SecondaryLimit(403, RetryAfter.NONE, Duration.ofSeconds(60)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shows_the_token_to_nobody_but_GitHub(Fault fault) {
        bench.restart();
        bench.simulator.faults().add(ScriptedFault.always(fault));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        StringWriter shown = new StringWriter();
        try (PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            shown.append(bench.sync().toString());
            show(shown, () -> bench.github.stars().probe());
            show(shown, () -> bench.github.stars().page(new PageRequest(null, 1, PageRequest.Detail.FULL)));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        shown.append(bench.github.events.toString()).append(printed.toString(StandardCharsets.UTF_8));

        assertThat(shown.toString()).contains("SourceException").doesNotContain(GitHubAdapter.TOKEN);
    }

    @Test
    void finds_a_token_where_there_is_one() {
        StringWriter shown = new StringWriter();
        show(shown, () -> {
            throw new IllegalStateException(new IllegalArgumentException("Bearer " + GitHubAdapter.TOKEN));
        });

        assertThat(shown.toString()).contains(GitHubAdapter.TOKEN);
    }

    @Test
    void is_silent_about_it_in_settings() {
        GitHubSettings settings = GitHubAdapter.settings(bench.address(), GitHubAdapter.TOKEN, null);

        assertThat(List.of(
                        settings.toString(), new GitHubAdapter(settings).stars().toString()))
                .noneMatch(text -> text.contains(GitHubAdapter.TOKEN));
    }

    private static void show(StringWriter shown, Runnable question) {
        try {
            question.run();
        } catch (SourceException e) {
            shown.append(e.failure().toString());
            e.printStackTrace(new PrintWriter(shown, true));
        } catch (IllegalStateException e) {
            e.printStackTrace(new PrintWriter(shown, true));
        }
    }
}
