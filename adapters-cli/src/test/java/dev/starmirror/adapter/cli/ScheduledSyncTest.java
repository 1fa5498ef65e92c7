package dev.starmirror.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.sync.SyncSettings;
import dev.starmirror.application.sync.Synchronizer;
import dev.starmirror.application.testing.AccountModel;
import dev.starmirror.application.testing.ManualClock;
import dev.starmirror.application.testing.SameThreadExecutors;
import dev.starmirror.application.testing.ScriptedStarSource;
import dev.starmirror.domain.port.RunLock;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.run.SyncEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScheduledSyncTest {
    private final AccountModel account = new AccountModel();
    private final ScriptedStarSource source = new ScriptedStarSource(account);
    private final TestPrograms programs = new TestPrograms();
    private final RunLock.Claim byHand = programs.mirror.claim();

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
                event -> {
                    listener.on(event);
                    if (event instanceof SyncEvent.Finished) {
                        byHand.close();
                    }
                },
                new SameThreadExecutors());
    }

    @Test
    void syncs_again_and_again_until_somebody_has_to_act() {
        int[] probes = {0};
        source.interfere((request, question) -> {
            if (question.equals("probe") && ++probes[0] == 3) {
                throw new SourceException(new SourceFailure.CredentialsRejected("The token was rejected"));
            }
        });
        Invocation sync = Invocation.of(programs, "sync", "--every", "1h");
        assertThat(probes[0]).isEqualTo(3);
        assertThat(sync.exit()).isEqualTo(4);
        assertThat(sync.err()).contains("Next sync at 2026-03-31T13:00:00Z", "Next sync at 2026-03-31T14:00:00Z");
        assertThat(programs.mirror.everything()).hasSize(1);
    }

    @Test
    void makes_way_for_a_sync_that_was_started_by_hand_and_comes_back_after_a_minute() {
        int[] probes = {0};
        source.interfere((request, question) -> {
            if (question.equals("page") && probes[0] == 1) {
                assertThat(byHand.take()).isEmpty();
            }
            if (question.equals("probe") && ++probes[0] == 3) {
                throw new SourceException(new SourceFailure.CredentialsRejected("The token was rejected"));
            }
        });
        Invocation sync = Invocation.of(programs, "sync", "--every", "1h");
        assertThat(sync.err())
                .contains("made way for a run that was started by hand")
                .contains("Next sync at 2026-03-31T12:01:00Z: It made way")
                .contains("Next sync at 2026-03-31T13:01:00Z")
                .doesNotContain("Run 'starmirror sync' again");
        assertThat(sync.exit()).isEqualTo(4);
        assertThat(programs.mirror.everything()).hasSize(1);
    }

    @Test
    void refuses_what_is_no_interval() {
        for (String interval : new String[] {"0m", "30s", "soon", "1", "-1h"}) {
            assertThat(Invocation.of(programs, "sync", "--every", interval).exit())
                    .isEqualTo(2);
        }
    }

    @Test
    void refuses_to_repeat_a_dry_run() {
        Invocation sync = Invocation.of(programs, "sync", "--every", "1h", "--dry-run");
        assertThat(sync.exit()).isEqualTo(2);
        assertThat(sync.err()).contains("--every");
    }
}
