package dev.starmirror.domain.port;

import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.star.RepositoryName;
import java.util.List;

/**
 * Where one account's stars come from. All methods are safe for use by several threads at once, block until the answer is there, and
 * throw {@link SourceException} where there is none. Repeats, waits for quota and the bound on concurrent requests are the source's
 * own affair: a failure that leaves it will not heal by asking the same thing again at once.
 */
public interface StarSource {
    /** Asks the cheapest question that shows whether anything was starred or unstarred: who the account is, how many stars, the newest. */
    SourceState probe();

    /**
     * One page, newest star first. The next page follows {@link StarPage#next()}; stars added or removed meanwhile neither shift a
     * cursor nor repeat a star behind it, unless {@link StarPage#flawless()} is false.
     *
     * @throws SourceException with {@link SourceFailure.TooHeavy} where a smaller page may succeed
     */
    StarPage page(PageRequest request);

    /**
     * Asks about repositories one by one whether they are still starred, in the order given.
     *
     * @param repositories at most 100
     * @return an answer for each, in the same order
     */
    List<Presence> confirm(List<RepositoryReference> repositories);

    /**
     * Looks up named repositories that the account has starred; what it has not starred, or cannot be read, is left out. The star date
     * is the epoch where the source does not tell it. Of an account that is not the token's own GitHub tells about no single star: then
     * everything that can be read is given, dated to the epoch, and only a star that a listing showed may be taken for one.
     *
     * @param names at most 100
     */
    List<ListedStar> lookup(List<RepositoryName> names);
}
