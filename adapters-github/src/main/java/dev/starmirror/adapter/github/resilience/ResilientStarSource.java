package dev.starmirror.adapter.github.resilience;

import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.PageRequest;
import dev.starmirror.domain.port.Presence;
import dev.starmirror.domain.port.RepositoryReference;
import dev.starmirror.domain.port.SourceState;
import dev.starmirror.domain.port.StarPage;
import dev.starmirror.domain.port.StarSource;
import dev.starmirror.domain.star.RepositoryName;
import java.util.List;

/** A source that gives up later. */
final class ResilientStarSource implements StarSource {
    private final StarSource source;
    private final Resilience resilience;

    ResilientStarSource(StarSource source, Resilience resilience) {
        this.source = source;
        this.resilience = resilience;
    }

    @Override
    public SourceState probe() {
        return resilience.askSmallest("the state of the stars", source::probe);
    }

    @Override
    public StarPage page(PageRequest request) {
        String what = "a page of " + request.size() + " stars";
        if (request.detail() == PageRequest.Detail.STEP_OVER) {
            return resilience.askSmallest(what, () -> source.page(request));
        }
        return resilience.ask(what, Patience.with(request.size()), () -> source.page(request));
    }

    @Override
    public List<Presence> confirm(List<RepositoryReference> repositories) {
        return resilience.ask(
                "whether " + repositories.size() + " repositories are still starred",
                Patience.with(repositories.size()),
                () -> source.confirm(repositories));
    }

    @Override
    public List<ListedStar> lookup(List<RepositoryName> names) {
        return resilience.ask(
                names.size() + " repositories by name", Patience.with(names.size()), () -> source.lookup(names));
    }
}
