package dev.starmirror.application.sync;

import dev.starmirror.domain.port.PageRequest;
import dev.starmirror.domain.port.PageRequest.Detail;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.port.StarPage;
import dev.starmirror.domain.port.StarSource;
import dev.starmirror.domain.run.PageCursor;
import dev.starmirror.domain.run.Pressure;
import dev.starmirror.domain.run.Stage;
import dev.starmirror.domain.run.SyncEvent;
import org.jspecify.annotations.Nullable;

/** Lists pages as large as the source can bear, and steps over the one star that no page can bear. */
final class PageStage {
    private final StarSource source;
    private final SourceCalls calls;
    private final ActiveRun run;
    private final AdaptiveSize size;

    PageStage(StarSource source, SourceCalls calls, ActiveRun run, SyncSettings settings) {
        this.source = source;
        this.calls = calls;
        this.run = run;
        this.size = new AdaptiveSize(settings.batchSize(), Math.min(PageRequest.MAX_SIZE, 2 * settings.batchSize()));
    }

    /** The page behind the cursor, or the first one. */
    StarPage list(@Nullable PageCursor after) {
        return run.meter().work(Stage.LIST, () -> adapting(after));
    }

    private StarPage adapting(@Nullable PageCursor after) {
        while (true) {
            int asked = size.size();
            try {
                StarPage page = ask(new PageRequest(after, asked, Detail.FULL));
                size.succeeded(asked);
                run.announce(new SyncEvent.PageListed(page.stars().size(), asked));
                return page;
            } catch (SourceException e) {
                if (!(e.failure() instanceof SourceFailure.TooHeavy heavy)) {
                    throw e;
                }
                if (asked == 1) {
                    return ask(new PageRequest(after, 1, Detail.STEP_OVER));
                }
                size.tooHeavy(asked);
                run.announce(
                        new SyncEvent.WidthChanged("page", asked, size.size(), Pressure.HEAVY_ANSWER, heavy.detail()));
            }
        }
    }

    private StarPage ask(PageRequest request) {
        StarPage page = calls.ask(() -> source.page(request));
        if (page.next() != null && page.next().equals(request.after())) {
            throw new SourceException(
                    new SourceFailure.Incomprehensible(
                            "GitHub's list of stars does not advance: it names the same position as the next one; try again later."));
        }
        return page;
    }
}
