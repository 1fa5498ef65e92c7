package dev.starmirror.application.sync;

import dev.starmirror.domain.port.MirrorBacklog;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.star.RepositoryId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settles READMEs that were left open: those the listing did not show, and those that failed. Each is asked for once, in batches as full
 * as they can be. Used by the run's own thread.
 */
final class PendingStage {
    /** READMEs looked for in one request. */
    static final int AT_ONCE = 100;

    private final ActiveRun run;
    private final ReadmeStage readmes;
    private final Pipeline pipeline;
    private final List<ReadmeRequest> unlocated = new ArrayList<>();
    private final List<ReadmeResult> absent = new ArrayList<>();
    private List<ReadmeRequest> located = new ArrayList<>();

    PendingStage(ActiveRun run, ReadmeStage readmes, Pipeline pipeline) {
        this.run = run;
        this.readmes = readmes;
        this.pipeline = pipeline;
    }

    /** Settles everything the mirror owes. */
    void settle(MirrorBacklog backlog) {
        List<ReadmeRequest> owed = next(backlog, null);
        while (!owed.isEmpty()) {
            owed.forEach(request -> add(afresh(request)));
            owed = next(backlog, owed.get(owed.size() - 1).id());
        }
        flush();
    }

    /** That there was no README when its star was listed may be long ago, and one that came since must not be taken for gone. */
    private static ReadmeRequest afresh(ReadmeRequest owed) {
        return owed.listing() instanceof ReadmeListing.None ? owed.at(new ReadmeListing.NotSeen()) : owed;
    }

    /** Takes one README more; batches that are full go on their way. */
    void add(ReadmeRequest request) {
        sort(request, unlocated);
        if (unlocated.size() == AT_ONCE) {
            locate();
        }
        if (located.size() >= AT_ONCE) {
            List<List<ReadmeRequest>> packs = readmes.pack(located);
            fetch(packs.subList(0, packs.size() - 1));
            located = new ArrayList<>(packs.get(packs.size() - 1));
        }
    }

    /** Sends on their way what is not full, and waits for everything. */
    void flush() {
        if (!unlocated.isEmpty()) {
            locate();
        }
        storeAbsent();
        fetch(readmes.pack(located));
        located.clear();
        pipeline.drain();
    }

    private List<ReadmeRequest> next(MirrorBacklog backlog, @Nullable RepositoryId after) {
        run.proceed();
        return backlog.pendingReadmes(after, AT_ONCE);
    }

    private void locate() {
        List<ReadmeRequest> unread = locate(List.copyOf(unlocated));
        unlocated.clear();
        if (!unread.isEmpty()) {
            // Once more: what stopped the source in the middle of a batch stops it at once now, and then the run must
            // say so.
            unread = locate(unread);
        }
        unread.forEach(request -> run.unread(request.name(), "its README could not be looked for this time"));
        storeAbsent();
    }

    /** Looks for READMEs and sorts the answers; returns those that could not be read. */
    private List<ReadmeRequest> locate(List<ReadmeRequest> requests) {
        List<ReadmeRequest> unread = new ArrayList<>();
        ask(requests).forEach(answer -> sort(answer, unread));
        return unread;
    }

    /** What was located before a failure is fetched before the run ends by it: the next run would have to look for it again. */
    private List<ReadmeRequest> ask(List<ReadmeRequest> requests) {
        try {
            return readmes.locate(requests);
        } catch (SourceException e) {
            fetch(readmes.pack(located));
            located.clear();
            pipeline.drain();
            throw e;
        }
    }

    private void sort(ReadmeRequest request, List<ReadmeRequest> others) {
        if (request.listing() instanceof ReadmeListing.Located) {
            located.add(request);
        } else if (request.listing() instanceof ReadmeListing.None) {
            absent.add(new ReadmeResult.Absent(request.id()));
        } else {
            others.add(request);
        }
    }

    private void storeAbsent() {
        if (!absent.isEmpty()) {
            pipeline.submit(WriteUnit.ofReadmes(List.of(), List.copyOf(absent)));
            absent.clear();
        }
    }

    private void fetch(List<List<ReadmeRequest>> packs) {
        packs.forEach(pack -> pipeline.submit(WriteUnit.ofReadmes(pack, List.of())));
    }
}
