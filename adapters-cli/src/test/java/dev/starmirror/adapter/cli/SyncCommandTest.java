package dev.starmirror.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.sync.SyncSettings;
import dev.starmirror.application.sync.Synchronizer;
import dev.starmirror.application.testing.AccountModel;
import dev.starmirror.application.testing.ManualClock;
import dev.starmirror.application.testing.SameThreadExecutors;
import dev.starmirror.application.testing.ScriptedStarSource;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SyncCommandTest {
    private final AccountModel account = new AccountModel();
    private final ScriptedStarSource source = new ScriptedStarSource(account);
    private final TestPrograms programs = new TestPrograms();

    @BeforeEach
    void wire() {
        account.star(1);
        ManualClock clock = new ManualClock(Invocation.NOW);
        programs.synchronizers = listener -> new Synchronizer(
                source.ports(),
                programs.mirror.ports().ports(),
                SyncSettings.defaults(),
                clock,
                clock,
                listener,
                new SameThreadExecutors());
    }

    @Test
    void a_repository_nobody_knows_is_a_wrong_argument() {
        Invocation sync = Invocation.of(programs, "sync", "--repo", "nope/nope", "--output", "json");

        assertThat(sync.exit()).isEqualTo(2);
        assertThat(sync.err())
                .contains("nope/nope was not synced: it is not starred")
                .contains("No named repository was found among the stars")
                .contains("Check the spelling of --repo");
        assertThat(sync.out()).contains("\"outcome\":\"failed\"", "\"listed\":0");
    }

    @Test
    void a_run_that_stopped_is_to_be_resumed_but_not_that_of_a_demo() {
        source.interfere((request, question) -> {
            throw new SourceException(new SourceFailure.Interrupted("Interrupted"));
        });

        Invocation demo = Invocation.of(programs, "demo");
        Invocation sync = Invocation.of(programs, "sync");

        assertThat(demo.exit()).isEqualTo(130);
        assertThat(demo.err()).contains("starmirror: Interrupted.").doesNotContain("again");
        assertThat(sync.exit()).isEqualTo(130);
        assertThat(sync.err()).contains("starmirror: Interrupted. Run 'starmirror sync' again to resume.");
    }

    @Test
    void one_known_repository_among_the_named_is_enough() {
        Invocation sync = Invocation.of(programs, "sync", "--repo", "nope/nope", "--repo", "owner/repository-1");

        assertThat(sync.exit()).as(sync.err()).isZero();
        assertThat(sync.err()).contains("nope/nope was not synced").contains("1 star listed");
    }
}
