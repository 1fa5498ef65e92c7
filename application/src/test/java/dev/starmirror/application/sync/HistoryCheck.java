package dev.starmirror.application.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.sync.Step.Disturbance;
import dev.starmirror.application.sync.Step.Event;
import dev.starmirror.application.sync.Step.Mutation;
import dev.starmirror.application.testing.Samples;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.plan.ReadmePolicy;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.run.Checkpoint;
import dev.starmirror.domain.run.RunId;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.run.SyncTally;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.Star;
import dev.starmirror.domain.star.StarStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lives through a history and holds the mirror against the account after every run. What the account did since a run first began is
 * remembered: only of what stayed as it was during all that time can a run be expected to know the truth.
 */
final class HistoryCheck {
    private final SyncBench bench = new SyncBench();
    private final RunExecutors executors;
    private final Map<RepositoryId, Set<String>> texts = new HashMap<>();

    /** What changed since the run that is not finished yet first began. */
    private final Set<RepositoryId> touched = new HashSet<>();

    /** The mirror before that run. */
    private Map<RepositoryId, MirroredStar> before = Map.of();

    /** Whether something came or went that the source's count may hide, since everything was last listed in peace. */
    private boolean countsMislead;

    /** Whether the present run has worked without another one in between. */
    private boolean countsExact;

    private boolean confirmFailed;

    /** Whether the present run may have settled READMEs between two parts of its listing. */
    private boolean spread;

    /** Over how many runs the complete listing at the end is spread. */
    private int calmRefreshRuns = 1;

    HistoryCheck(RunExecutors executors) {
        this.executors = executors;
    }

    void live(List<Step> history) {
        calmRefreshRuns = 1 + history.size() % 3;
        for (Step step : history) {
            if (step instanceof Mutation mutation) {
                mutate(mutation);
            } else if (step instanceof Step.Wait wait) {
                bench.clock.advance(Duration.ofHours(wait.hours()));
            } else if (step instanceof Step.Run run) {
                run(run);
            }
        }
        comeToRest();
    }

    /** Left in peace, the mirror becomes equal to the account and then stays silent. */
    private void comeToRest() {
        Step.Run calm =
                new Step.Run(new Scope.Due(), ReadmePolicy.FETCH, false, 4, 1 << 10, calmRefreshRuns, List.of(), null);
        finish(calm);
        bench.clock.advance(Duration.ofHours(25));
        run(calm);
        finish(calm);
        assertThat(bench.mirrored().keySet()).containsAll(bench.account.listed());
        if (bench.account.gaps() == 0) {
            assertThat(bench.mirrored()).isEqualTo(bench.expected());
            if (calmRefreshRuns > 1) {
                // Parts of a listing that were seen at different times put no count right: the run behind them may have
                // to.
                run(calm);
                assertThat(bench.mirrored()).isEqualTo(bench.expected());
            }
            SyncReport silent = Objects.requireNonNull(run(calm));
            assertThat(silent.outcome()).isEqualTo(new SyncOutcome.UpToDate());
            assertThat(silent.usage().graphql()).isEqualTo(1);
        }
    }

    private void finish(Step.Run calm) {
        while (bench.mirror.unfinished().isPresent()) {
            run(calm);
        }
    }

    private void mutate(Mutation mutation) {
        mutation.applyTo(bench.account);
        RepositoryId id = new RepositoryId(mutation.id());
        touched.add(id);
        countsMislead |= mutation.changesVisibility();
        bench.account
                .readme(id)
                .ifPresent(text ->
                        texts.computeIfAbsent(id, key -> new HashSet<>()).add(text));
    }

    private @Nullable SyncReport run(Step.Run run) {
        Optional<RunId> unfinished = unfinished();
        Map<RepositoryId, MirroredStar> rows = rows();
        Map<RepositoryId, String> readmes = readmes();
        Set<RepositoryId> earlier = Set.copyOf(touched);
        touched.clear();
        SyncReport report = attempt(run);

        nothingIsFalselyRemoved(rows);
        noReadmeIsLost(readmes);
        if (run.dry()) {
            assertThat(rows()).isEqualTo(rows);
            assertThat(unfinished()).isEqualTo(unfinished);
        }
        boolean goesOn = (report == null || report.run() == null)
                ? unfinished.equals(unfinished())
                : unfinished.equals(Optional.of(report.run()));
        boolean apart = run.dry() || run.scope() instanceof Scope.Named;
        if (goesOn || apart) {
            touched.addAll(earlier);
            countsExact &= !apart;
        } else {
            before = rows;
            countsExact = true;
            spread = false;
        }
        spread |= run.refreshRuns() > 1;
        if (report != null && !apart) {
            ended(run, report);
        }
        confirmFailed = false;
        return report;
    }

    private @Nullable SyncReport attempt(Step.Run run) {
        // What is swapped within the second of the newest star that a run has listed cannot be told from outside.
        bench.account.tick();
        Cancellation cancellation = new Cancellation();
        disturb(run, cancellation);
        SyncSettings settings = new SyncSettings(
                2, run.width(), 2, 1 << 16, run.readmeBytes(), SyncBench.SMALL.refreshEvery(), run.refreshRuns());
        try {
            return bench.synchronizer(settings, event -> {}, executors)
                    .run(new SyncRequest(run.scope(), run.policy(), run.dry()), cancellation);
        } catch (MirrorException died) {
            assertThat(run.death()).as(died.getMessage()).isNotNull();
            return null;
        } finally {
            bench.mirror.revive();
            bench.source.interfere((request, question) -> {});
        }
    }

    private void disturb(Step.Run run, Cancellation cancellation) {
        long first = bench.source.usage().graphql();
        bench.source.interfere((request, question) -> {
            for (Disturbance disturbance : run.disturbances()) {
                if (disturbance.request() == request - first) {
                    happen(disturbance.event(), question, cancellation);
                }
            }
        });
        Step.Death death = run.death();
        if (death != null) {
            int[] transactions = {0};
            boolean[] dead = {false};
            bench.mirror.gate(stored -> {
                transactions[0] += stored ? 0 : 1;
                dead[0] |= transactions[0] == death.transaction() && stored == death.stored();
                if (dead[0]) {
                    throw new MirrorException(new MirrorFailure.Inaccessible("The process is dead"));
                }
            });
        }
    }

    private void happen(Event event, String question, Cancellation cancellation) {
        if (event instanceof Event.Changes changes) {
            bench.account.tick();
            mutate(changes.mutation());
            bench.account.tick();
        } else if (event instanceof Event.Cancels) {
            cancellation.cancel("Enough");
        } else if (event instanceof Event.Fails fails) {
            confirmFailed |= question.equals("confirm");
            throw new SourceException(
                    switch (fails.failure()) {
                        case UNAVAILABLE -> new SourceFailure.Unavailable("GitHub cannot be reached");
                        case QUOTA -> new SourceFailure.QuotaExhausted("The budget is spent", Samples.EPOCH);
                        case TOO_HEAVY -> new SourceFailure.TooHeavy("That was too much");
                        case INCOMPREHENSIBLE -> new SourceFailure.Incomprehensible("That is not GitHub");
                    });
        }
    }

    private void ended(Step.Run run, SyncReport report) {
        boolean complete = report.outcome() instanceof SyncOutcome.Completed;
        boolean whole = report.tally().skipped() == 0 && bench.account.gaps() == 0 && !confirmFailed;
        if (complete && report.mode().listsEverything() && whole) {
            equalsAccount(run);
            if (touched.isEmpty()) {
                countsMislead = false;
                if (countsExact) {
                    countsAreExact(report.tally());
                }
            }
        }
        boolean settled = complete || report.outcome() instanceof SyncOutcome.UpToDate;
        if (settled && touched.isEmpty() && whole && !countsMislead) {
            assertThat(active().keySet())
                    .isEqualTo(bench.account.listed().stream().map(Star::id).collect(Collectors.toSet()));
        }
        countsMislead |= !whole;
    }

    /** After a complete listing: what stayed as it was since the run first began is known as it is. */
    private void equalsAccount(Step.Run run) {
        Map<RepositoryId, MirroredStar> active = active();
        Set<RepositoryId> listed = new HashSet<>();
        for (Star star : bench.account.listed()) {
            listed.add(star.id());
            if (!touched.contains(star.id())) {
                assertThat(active.get(star.id())).extracting(MirroredStar::star).isEqualTo(star);
                if (run.policy() == ReadmePolicy.FETCH) {
                    assertThat(bench.readme(star.id())).isEqualTo(bench.account.readme(star.id()));
                }
            }
        }
        assertThat(active.keySet()).allMatch(id -> listed.contains(id) || touched.contains(id));
    }

    private void countsAreExact(SyncTally tally) {
        int added = 0;
        int updated = 0;
        List<Star> listed = bench.account.listed();
        for (Star star : listed) {
            MirroredStar known = before.get(star.id());
            if (known == null || known.status() != StarStatus.ACTIVE) {
                added++;
            } else if (!known.star().equals(star)) {
                updated++;
            }
        }
        Set<RepositoryId> present = listed.stream().map(Star::id).collect(Collectors.toSet());
        long removed = before.values().stream()
                .filter(known -> known.status() == StarStatus.ACTIVE)
                .filter(known -> !present.contains(known.star().id()))
                .count();
        SyncTally counted = new SyncTally(
                tally.listed(), tally.added(), tally.updated(), tally.unchanged(), tally.removed(), 0, 0, 0);
        assertThat(counted)
                .isEqualTo(new SyncTally(
                        listed.size(), added, updated, listed.size() - added - updated, removed, 0, 0, 0));
        if (!spread) {
            // Between two parts a README is settled whose star turns out to be gone, or to have another one by now.
            assertThat(tally.readmesFetched() + tally.readmesAbsent()).isLessThanOrEqualTo(listed.size());
        }
    }

    private void nothingIsFalselyRemoved(Map<RepositoryId, MirroredStar> rows) {
        Map<RepositoryId, MirroredStar> now = rows();
        Set<RepositoryId> listed = bench.account.listed().stream().map(Star::id).collect(Collectors.toSet());
        rows.forEach((id, row) -> {
            assertThat(now).containsKey(id);
            if (row.status() == StarStatus.ACTIVE && listed.contains(id) && !touched.contains(id)) {
                assertThat(now.get(id)).extracting(MirroredStar::status).isEqualTo(StarStatus.ACTIVE);
            }
        });
    }

    private void noReadmeIsLost(Map<RepositoryId, String> readmes) {
        Map<RepositoryId, String> now = readmes();
        now.forEach((id, text) -> assertThat(texts.getOrDefault(id, Set.of())).contains(text));
        readmes.keySet().stream()
                .filter(id -> !touched.contains(id) && bench.account.readme(id).isPresent())
                .forEach(id -> assertThat(now).containsKey(id));
    }

    private Optional<RunId> unfinished() {
        return bench.mirror.unfinished().map(Checkpoint::run);
    }

    private Map<RepositoryId, MirroredStar> rows() {
        return bench.all().stream().collect(Collectors.toMap(row -> row.star().id(), Function.identity()));
    }

    private Map<RepositoryId, MirroredStar> active() {
        Map<RepositoryId, MirroredStar> active = rows();
        active.values().removeIf(row -> row.status() != StarStatus.ACTIVE);
        return active;
    }

    private Map<RepositoryId, String> readmes() {
        Map<RepositoryId, String> readmes = new HashMap<>();
        for (MirroredStar row : bench.all()) {
            bench.mirror
                    .readmeText(row.star().id())
                    .ifPresent(text -> readmes.put(row.star().id(), text));
        }
        return readmes;
    }
}
