package dev.starmirror.simulator.account;

import java.util.List;

/**
 * A run of consecutive stars.
 *
 * @param stars in the order asked for
 * @param hasPrevious whether stars precede the first one
 * @param hasNext whether stars follow the last one
 * @param total stars of the account
 */
public record StarSlice(List<StarredRepository> stars, boolean hasPrevious, boolean hasNext, int total) {

    public StarSlice {
        stars = List.copyOf(stars);
    }
}
