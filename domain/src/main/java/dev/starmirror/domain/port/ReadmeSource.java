package dev.starmirror.domain.port;

import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import java.util.List;

/** Where READMEs come from. Threads, blocking and failures are as in {@link StarSource}. */
public interface ReadmeSource {
    /**
     * Looks everywhere for READMEs the listing did not show: other spellings in the root, {@code .github/}, {@code docs/}.
     *
     * @param requests at most 100
     * @return for each request, in the same order, the request with what was learned: its listing is never
     *     {@link dev.starmirror.domain.readme.ReadmeListing.NotSeen} unless that repository could not be read this time
     */
    List<ReadmeRequest> locate(List<ReadmeRequest> requests);

    /**
     * Fetches texts.
     *
     * @param requests at most 100, each located
     * @return a result for each request, in the same order
     * @throws SourceException with {@link SourceFailure.TooHeavy} where a smaller batch may succeed
     */
    List<ReadmeResult> fetch(List<ReadmeRequest> requests);
}
