package dev.starmirror.simulator.generated;

import java.util.List;

/**
 * Which repositories a churn changed, by id. The lists have no id in common.
 *
 * @param newStars newest last
 */
public record ChurnResult(
        List<Long> newStars, List<Long> unstarred, List<Long> renamed, List<Long> readmes, List<Long> deleted) {

    public ChurnResult {
        newStars = List.copyOf(newStars);
        unstarred = List.copyOf(unstarred);
        renamed = List.copyOf(renamed);
        readmes = List.copyOf(readmes);
        deleted = List.copyOf(deleted);
    }
}
