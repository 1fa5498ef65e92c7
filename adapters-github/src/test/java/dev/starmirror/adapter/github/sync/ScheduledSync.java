package dev.starmirror.adapter.github.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.adapter.github.GitHubAdapter;
import dev.starmirror.adapter.github.sync.FaultSchedule.AccountChange;
import dev.starmirror.application.sync.Scope;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncOutcome.Cause;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.star.StarStatus;
import dev.starmirror.simulator.SimulatorOptions;
import dev.starmirror.simulator.fault.Fault;
import dev.starmirror.simulator.fault.ScriptedFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries out one schedule, and checks after every run that nothing was lost, invented, removed or asked for that may not be. */
final class ScheduledSync implements AutoCloseable {
    /** Each fault strikes a few times at most, so this many runs must be enough. */
    private static final int RUNS = 12;

    private final FaultSchedule schedule;
    private final SimulatedSync bench;
    private final ScheduledAccount account;
    private final Set<Long> readmesHeld = new HashSet<>();
    private final List<AccountChange> changes = new ArrayList<>();
    private int requests;
    private @Nullable Boolean struckAtFirst;

    ScheduledSync(FaultSchedule schedule) {
        this.schedule = schedule;
        bench = schedule.anonymous()
                ? new SimulatedSync(null, SimulatorOptions.DEFAULTS.login(), schedule.batchSize())
                : new SimulatedSync(GitHubAdapter.TOKEN, null, schedule.batchSize());
        account = new ScheduledAccount(bench.simulator.account(), schedule.stars());
        bench.beforeEachRequest(this::changeWhatIsDue);
    }

    /** Returns how the first run ended. */
    SyncOutcome carryOut() {
        SyncOutcome first = settle(schedule.first(), new Scope.Due());
        assertEqualToSource();

        if (schedule.anonymous()) {
            bench.inAnotherProcess();
        }
        requests = 0;
        changes.addAll(schedule.changes());
        settle(schedule.second(), schedule.everything() ? new Scope.Everything() : new Scope.Due());
        changes.forEach(this::make);
        changes.clear();
        settle(List.of(), new Scope.Everything());
        assertEqualToSource();
        return first;
    }

    /** Whether any trouble came in the very first run. */
    boolean wasStruckAtFirst() {
        return Boolean.TRUE.equals(struckAtFirst);
    }

    @Override
    public void close() {
        bench.close();
    }

    /** A listing of several pages without a token proves no absence, so what is gone may still be there. */
    private void assertEqualToSource() {
        if (schedule.anonymous() && schedule.batchSize() < bench.mirrored().size()) {
            var mirrored = bench.mirrored();
            mirrored.keySet().retainAll(bench.listed().keySet());
            assertThat(mirrored).isEqualTo(bench.listed());
        } else {
            bench.assertEqualToSource();
        }
    }

    /** Runs as a scheduler would until nothing is left to do; what was skipped is looked for in a complete listing. */
    private SyncOutcome settle(List<ScriptedFault> faults, Scope scope) {
        bench.simulator.faults().clear();
        faults.stream().filter(this::isPossible).forEach(bench.simulator.faults()::add);
        Scope due = scope;
        SyncReport first = run(due, faults);
        struckAtFirst = struckAtFirst == null ? bench.simulator.faults().strikes() > 0 : struckAtFirst;
        SyncReport last = first;
        for (int run = 1; run < RUNS && !isDone(last); run++) {
            letTimePass(last.outcome());
            due = last.tally().skipped() > 0 ? new Scope.Everything() : due;
            last = run(due, faults);
        }
        assertThat(isDone(last)).as("done after %d runs, not %s", RUNS, last).isTrue();
        return first.outcome();
    }

    /** What single sign-on protects is no stranger's to see, so without a token there is nothing to hide. */
    private boolean isPossible(ScriptedFault scripted) {
        return !schedule.anonymous() || !(scripted.fault() instanceof Fault.SamlProtected);
    }

    private SyncReport run(Scope scope, List<ScriptedFault> faults) {
        SyncReport report = bench.sync(scope);
        SyncOutcome outcome = report.outcome();
        bench.assertNoViolations();
        assertThat(succeeded(outcome) || causes(faults).contains(cause(outcome)))
                .as("the reason is one of %s: %s", causes(faults), outcome)
                .isTrue();
        bench.mirror.everything().forEach(this::check);
        return report;
    }

    private void check(MirroredStar star) {
        long id = star.star().repository().id().value();
        if (star.status() != StarStatus.ACTIVE) {
            assertThat(bench.simulator.account().hasStarred(id))
                    .as("removed while it is starred: %d", id)
                    .isFalse();
            return;
        }
        String text = bench.mirror.readmeText(star.star().repository().id()).orElse("");
        if (!text.isEmpty()) {
            readmesHeld.add(id);
            assertThat(account.texts(id)).as("READMEs there ever were").contains(text);
        }
        assertThat(text.isEmpty() && readmesHeld.contains(id) && !account.wasWithoutReadme(id))
                .as("lost the README of %d", id)
                .isFalse();
    }

    private void changeWhatIsDue() {
        for (AccountChange change : List.copyOf(changes)) {
            if (change.request() <= requests) {
                changes.remove(change);
                make(change);
            }
        }
        requests++;
    }

    /** No two changes at the same second: GitHub's times know no less. */
    private void make(AccountChange change) {
        bench.time.pass(Duration.ofSeconds(1));
        account.make(change);
    }

    private void letTimePass(SyncOutcome outcome) {
        Instant now = bench.time.instant();
        Instant resumeAt = outcome instanceof SyncOutcome.Incomplete incomplete ? incomplete.resumeAt() : null;
        bench.time.pass(
                resumeAt != null && resumeAt.isAfter(now) ? Duration.between(now, resumeAt) : Duration.ofMinutes(5));
    }

    private Set<Cause> causes(List<ScriptedFault> faults) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        faults.forEach(scripted -> causes.addAll(Faults.causes(scripted.fault())));
        if (schedule.anonymous()) {
            causes.add(Cause.QUOTA);
        }
        return causes;
    }

    /** Without a token what is gone may stay unproven, and then its README is looked for in vain. */
    private boolean isDone(SyncReport report) {
        long gone = schedule.anonymous()
                ? report.skipped().stream()
                        .filter(skip -> bench.simulator.account().stars().stream()
                                .noneMatch(starred ->
                                        starred.repository().fullName().equals(skip.what())))
                        .count()
                : 0;
        return succeeded(report.outcome()) && report.tally().skipped() == gone;
    }

    private static boolean succeeded(SyncOutcome outcome) {
        return outcome instanceof SyncOutcome.Completed || outcome instanceof SyncOutcome.UpToDate;
    }

    private static Cause cause(SyncOutcome outcome) {
        if (outcome instanceof SyncOutcome.Incomplete incomplete) {
            return incomplete.cause();
        }
        if (outcome instanceof SyncOutcome.Failed failed) {
            return failed.cause();
        }
        throw new IllegalStateException("Only what did not succeed has a cause");
    }
}
