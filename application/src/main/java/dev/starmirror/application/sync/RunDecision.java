package dev.starmirror.application.sync;

import dev.starmirror.domain.plan.ReadmePolicy;
import dev.starmirror.domain.port.MirrorState;
import dev.starmirror.domain.port.MirrorState.Milestone;
import dev.starmirror.domain.port.SourceState;
import dev.starmirror.domain.run.Checkpoint;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.star.RepositoryName;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What a run is going to do, decided once from what both sides look like. */
sealed interface RunDecision {
    /** Its mode at the beginning. */
    SyncMode mode();

    /** Where a walk of the listing stands at its beginning, null where the listing is left alone and no checkpoint is kept. */
    default @Nullable Position position() {
        return null;
    }

    /** How many stars to list on the way to the end before the rest is left to the next run. */
    default long portion() {
        return EVERYTHING;
    }

    /** The whole listing in one run. */
    long EVERYTHING = Long.MAX_VALUE;

    /** The source shows what the mirror knows, and nothing is owed. */
    record NothingToDo() implements RunDecision {
        @Override
        public SyncMode mode() {
            return SyncMode.INCREMENTAL;
        }
    }

    /** The source shows what the mirror knows; READMEs are owed. */
    record SettleReadmes(@Nullable Instant newest) implements RunDecision {
        @Override
        public SyncMode mode() {
            return SyncMode.INCREMENTAL;
        }

        @Override
        public Position position() {
            return new Position(mode(), null, newest, newest, true);
        }
    }

    /** Walk the listing from its beginning to stars older than {@code until}, or to the end where that is null. */
    record Walk(SyncMode mode, @Nullable Instant until, long portion) implements RunDecision {
        @Override
        public Position position() {
            return new Position(mode, null, until, null, true);
        }
    }

    /** Go on with an unfinished run. */
    record Resume(Checkpoint checkpoint, long portion) implements RunDecision {
        @Override
        public SyncMode mode() {
            return checkpoint.mode();
        }

        @Override
        public Position position() {
            return Position.of(checkpoint);
        }
    }

    /** Look at these repositories alone. */
    record LookUp(List<RepositoryName> names) implements RunDecision {
        @Override
        public SyncMode mode() {
            return SyncMode.SELECTIVE;
        }
    }

    /**
     * Decides.
     *
     * @param mirror what is known of the mirror
     * @param source what the probe showed
     * @param unfinished where an unfinished run stands; it is not resumed where a complete listing is wanted and it was none
     * @param owesReadmes whether READMEs are owed, asked only where it matters
     * @param now on the mirror's clock
     * @param settings how old the last complete listing may be, and over how many runs the next one is spread
     */
    static RunDecision decide(
            SyncRequest request,
            MirrorState mirror,
            SourceState source,
            Optional<Checkpoint> unfinished,
            BooleanSupplier owesReadmes,
            Instant now,
            SyncSettings settings) {
        if (request.scope() instanceof Scope.Named named) {
            return new LookUp(named.names());
        }
        Milestone milestone = mirror.milestone();
        boolean everything = request.scope() instanceof Scope.Everything
                || milestone == null
                || !now.isBefore(milestone.completeListingAt().plus(settings.refreshEvery()));
        if (unfinished.isPresent() && (!everything || unfinished.get().mode().listsEverything())) {
            Checkpoint checkpoint = unfinished.get();
            return new Resume(
                    checkpoint,
                    checkpoint.mode().listsEverything()
                            ? portion(request, mirror, checkpoint.startedAt(), now, settings)
                            : EVERYTHING);
        }
        if (everything || milestone == null) {
            return new Walk(
                    milestone == null && mirror.active() == 0 ? SyncMode.INITIAL : SyncMode.FULL,
                    null,
                    portion(request, mirror, now, now, settings));
        }
        if (!Objects.equals(source.newest(), milestone.newest())
                || source.total() != mirror.active() + milestone.uncounted()) {
            return new Walk(SyncMode.INCREMENTAL, milestone.newest(), EVERYTHING);
        }
        return request.readmes() == ReadmePolicy.FETCH && owesReadmes.getAsBoolean()
                ? new SettleReadmes(milestone.newest())
                : new NothingToDo();
    }

    /** A first listing is never spread, nor is one that somebody asked for, nor the rest of one that has taken long enough. */
    private static long portion(
            SyncRequest request, MirrorState mirror, Instant startedAt, Instant now, SyncSettings settings) {
        boolean spread = settings.refreshRuns() > 1
                && request.scope() instanceof Scope.Due
                && mirror.milestone() != null
                && now.isBefore(startedAt.plus(settings.refreshEvery()));
        return spread
                ? Math.max(1, (mirror.active() + settings.refreshRuns() - 1) / settings.refreshRuns())
                : EVERYTHING;
    }
}
