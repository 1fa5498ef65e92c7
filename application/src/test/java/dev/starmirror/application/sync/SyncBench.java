package dev.starmirror.application.sync;

import dev.starmirror.application.testing.AccountModel;
import dev.starmirror.application.testing.InMemoryMirror;
import dev.starmirror.application.testing.ManualClock;
import dev.starmirror.application.testing.MirrorUnderTest;
import dev.starmirror.application.testing.RecordingListener;
import dev.starmirror.application.testing.SameThreadExecutors;
import dev.starmirror.application.testing.Samples;
import dev.starmirror.application.testing.ScriptedStarSource;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.plan.ReadmePolicy;
import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.Star;
import dev.starmirror.domain.star.StarStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** An account, a mirror of it, and the run between them, all in memory and in one thread. */
final class SyncBench {
    static final SyncSettings SMALL = new SyncSettings(2, 4, 2, 1 << 20, 1 << 16, Duration.ofDays(1));

    final AccountModel account = new AccountModel();
    final ScriptedStarSource source = new ScriptedStarSource(account);
    final InMemoryMirror mirror = new InMemoryMirror();
    final MirrorUnderTest ports = mirror.ports();
    final ManualClock clock = new ManualClock(Samples.EPOCH);
    final RecordingListener events = new RecordingListener();

    /** Stars the repositories of these ids, one a second. */
    SyncBench stars(long from, long to) {
        LongStream.rangeClosed(from, to).forEach(id -> {
            account.tick();
            account.star(id);
        });
        return this;
    }

    Synchronizer synchronizer(SyncSettings settings) {
        return synchronizer(settings, events, new SameThreadExecutors());
    }

    Synchronizer synchronizer(SyncSettings settings, SyncListener listener, RunExecutors executors) {
        return new Synchronizer(source.ports(), ports.ports(), settings, clock, clock, listener, executors);
    }

    SyncReport sync() {
        return sync(new Scope.Due());
    }

    SyncReport sync(Scope scope) {
        return sync(new SyncRequest(scope, ReadmePolicy.FETCH, false));
    }

    SyncReport sync(SyncRequest request) {
        return synchronizer(SMALL).run(request, new Cancellation());
    }

    /** What a perfect mirror holds: each star with its README's text. */
    Map<Star, Optional<String>> expected() {
        Map<Star, Optional<String>> stars = new HashMap<>();
        account.listed().forEach(star -> stars.put(star, account.readme(star.id())));
        return stars;
    }

    /** What the mirror holds. */
    Map<Star, Optional<String>> mirrored() {
        Map<Star, Optional<String>> stars = new HashMap<>();
        for (MirroredStar star : all()) {
            if (star.status() == StarStatus.ACTIVE) {
                stars.put(star.star(), readme(star.star().id()));
            }
        }
        return stars;
    }

    Optional<String> readme(RepositoryId id) {
        return mirror.readmeText(id);
    }

    /** Every row of the mirror, tombstones included. */
    List<MirroredStar> all() {
        return mirror.everything();
    }

    StarStatus status(long id) {
        return all().stream()
                .filter(star -> star.star().id().value() == id)
                .map(MirroredStar::status)
                .findFirst()
                .orElseThrow();
    }
}
