package dev.starmirror.domain.plan;

import dev.starmirror.domain.readme.ReadmeRequest;
import java.util.List;

/**
 * What to do about the stars of one page.
 *
 * @param changes one for each repository of the page, in the page's order
 * @param readmes the READMEs to get for them, in the page's order
 */
public record BatchPlan(List<Change> changes, List<ReadmeRequest> readmes) {
    public BatchPlan {
        changes = List.copyOf(changes);
        readmes = List.copyOf(readmes);
    }
}
