package dev.starmirror.adapter.github.resilience;

import dev.starmirror.domain.port.ReadmeSource;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import jakarta.inject.Inject;
import java.util.List;

/** A source that gives up later. */
public final class ResilientReadmeSource implements ReadmeSource {
    private final ReadmeSource source;
    private final Resilience resilience;

    @Inject
    ResilientReadmeSource(@Direct ReadmeSource source, Resilience resilience) {
        this.source = source;
        this.resilience = resilience;
    }

    @Override
    public List<ReadmeRequest> locate(List<ReadmeRequest> requests) {
        return resilience.ask(
                "the places of " + requests.size() + " READMEs", patience(requests), () -> source.locate(requests));
    }

    @Override
    public List<ReadmeResult> fetch(List<ReadmeRequest> requests) {
        return resilience.ask(requests.size() + " READMEs", patience(requests), () -> source.fetch(requests));
    }

    private static Patience patience(List<ReadmeRequest> requests) {
        return requests.size() > 1 ? Patience.LITTLE : Patience.FULL;
    }
}
