package dev.starmirror.adapter.github.resilience;

import dev.starmirror.domain.port.ReadmeSource;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A source that gives up later. A batch is asked for in parts as large as the source answers in one request, so that only what failed is
 * asked for again; where a later part fails for good, the parts before it are given and the rest counts as not read this time.
 */
final class ResilientReadmeSource implements ReadmeSource {
    private final ReadmeSource source;
    private final int partSize;
    private final Resilience resilience;

    /** @param partSize READMEs the source answers in one request, at least 1 */
    ResilientReadmeSource(ReadmeSource source, int partSize, Resilience resilience) {
        this.source = source;
        this.partSize = partSize;
        this.resilience = resilience;
    }

    @Override
    public List<ReadmeRequest> locate(List<ReadmeRequest> requests) {
        return inParts(
                requests,
                part -> resilience.ask(
                        "the places of " + part.size() + " READMEs",
                        Patience.with(part.size()),
                        () -> source.locate(part)),
                (request, failure) -> request.at(new ReadmeListing.NotSeen()));
    }

    @Override
    public List<ReadmeResult> fetch(List<ReadmeRequest> requests) {
        return inParts(
                requests,
                part -> resilience.ask(part.size() + " READMEs", Patience.with(part.size()), () -> source.fetch(part)),
                (request, failure) -> new ReadmeResult.Failed(request.id(), failure.detail()));
    }

    private <T> List<T> inParts(
            List<ReadmeRequest> requests,
            Function<List<ReadmeRequest>, List<T>> question,
            BiFunction<ReadmeRequest, SourceFailure, T> unread) {
        List<T> answers = new ArrayList<>(requests.size());
        while (answers.size() < requests.size()) {
            int from = answers.size();
            try {
                answers.addAll(question.apply(requests.subList(from, Math.min(from + partSize, requests.size()))));
            } catch (SourceException e) {
                if (from == 0 || e.failure() instanceof SourceFailure.Interrupted) {
                    throw e;
                }
                requests.subList(from, requests.size())
                        .forEach(request -> answers.add(unread.apply(request, e.failure())));
            }
        }
        return answers;
    }
}
