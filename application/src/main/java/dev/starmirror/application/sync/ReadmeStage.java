package dev.starmirror.application.sync;

import dev.starmirror.domain.plan.ReadmePacking;
import dev.starmirror.domain.port.ReadmeSource;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.run.Pressure;
import dev.starmirror.domain.run.Stage;
import dev.starmirror.domain.run.SyncEvent;
import java.util.List;
import java.util.function.Function;

/** Gets READMEs in batches as large as the source can bear; one that no batch can bear fails alone. Safe for use by several threads. */
final class ReadmeStage {
    private final ReadmeSource source;
    private final SourceCalls calls;
    private final ActiveRun run;
    private final SyncSettings settings;
    private final Throttle throttle;
    private final AdaptiveSize size;

    ReadmeStage(ReadmeSource source, SourceCalls calls, ActiveRun run, SyncSettings settings, Throttle throttle) {
        this.source = source;
        this.calls = calls;
        this.run = run;
        this.settings = settings;
        this.throttle = throttle;
        this.size = new AdaptiveSize(settings.batchSize(), settings.batchSize());
    }

    /** Batches of the present width: where fewer READMEs are asked for at once, so are fewer bytes. */
    List<List<ReadmeRequest>> pack(List<ReadmeRequest> located) {
        int count = Math.min(size.size(), throttle.batch());
        long bytes = Math.max(1, settings.readmeBatchBytes() * count / settings.batchSize());
        return new ReadmePacking(count, bytes).pack(located);
    }

    /** A result for each request, in the same order. */
    List<ReadmeResult> fetch(List<ReadmeRequest> located) {
        List<ReadmeResult> results = run.meter().work(Stage.FETCH, () -> fetchAll(located));
        int found = (int)
                results.stream().filter(ReadmeResult.Found.class::isInstance).count();
        run.announce(new SyncEvent.ReadmesFetched(located.size(), found));
        return results;
    }

    /** Each request with the place of its README, in the same order; those whose place is still unknown could not be read. */
    List<ReadmeRequest> locate(List<ReadmeRequest> requests) {
        return run.meter().work(Stage.FETCH, () -> locateAll(requests));
    }

    private List<ReadmeResult> fetchAll(List<ReadmeRequest> located) {
        return new Halving<ReadmeRequest, ReadmeResult>(
                        batch -> ask(batch, source::fetch),
                        (request, reason) -> List.of(new ReadmeResult.Failed(request.id(), reason)))
                .ask(located);
    }

    private List<ReadmeRequest> locateAll(List<ReadmeRequest> requests) {
        return new Halving<ReadmeRequest, ReadmeRequest>(
                        batch -> ask(batch, source::locate),
                        (request, reason) -> List.of(request.at(new ReadmeListing.NotSeen())))
                .ask(requests);
    }

    private <A> List<A> ask(List<ReadmeRequest> batch, Function<List<ReadmeRequest>, List<A>> question) {
        try {
            List<A> answers = calls.ask(() -> question.apply(batch));
            if (answers.size() != batch.size()) {
                throw new IllegalStateException("Asked about " + batch.size() + " READMEs, answered " + answers.size());
            }
            size.succeeded(batch.size());
            return answers;
        } catch (SourceException e) {
            if (e.failure() instanceof SourceFailure.TooHeavy heavy && batch.size() > 1) {
                size.tooHeavy(batch.size());
                run.announce(new SyncEvent.WidthChanged(
                        "README batch", batch.size(), size.size(), Pressure.HEAVY_ANSWER, heavy.detail()));
            }
            throw e;
        }
    }
}
