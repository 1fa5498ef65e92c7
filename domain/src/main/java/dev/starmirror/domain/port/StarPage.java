package dev.starmirror.domain.port;

import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.run.PageCursor;
import dev.starmirror.domain.run.Skip;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the listing.
 *
 * @param stars what could be read, newest star first
 * @param skipped what stands in the listing and could not be read
 * @param next the position after this page, null at the end of the listing
 * @param total stars by the source's count, a hint
 * @param flawless whether this page may be part of a proof of absence: no error, no null, not truncated
 */
public record StarPage(
        List<ListedStar> stars,
        List<Skip> skipped,
        @Nullable PageCursor next,
        long total,
        boolean flawless) {
    public StarPage {
        stars = List.copyOf(stars);
        skipped = List.copyOf(skipped);
    }
}
