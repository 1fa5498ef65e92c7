package dev.starmirror.domain.port;

import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.star.RepositoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The open work that the mirror itself knows of. Reads only; threads and failures are as in {@link MirrorStore}. */
public interface MirrorBacklog {
    /**
     * Active stars whose README is pending, by rising id, with the place the listing showed where it showed one.
     *
     * @param after start behind this id, null for the beginning
     * @param limit how many at most, at least 1
     */
    List<ReadmeRequest> pendingReadmes(@Nullable RepositoryId after, int limit);

    /** How many active stars have a README that is pending. */
    long pendingReadmes();

    /**
     * Active stars that no batch has marked as seen since the marks last became void (see {@link RunJournal#begin}), by rising id:
     * after a complete listing candidates for removal, no more than that.
     *
     * @param after start behind this id, null for the beginning
     * @param limit how many at most, at least 1
     */
    List<RepositoryReference> unseen(@Nullable RepositoryId after, int limit);
}
