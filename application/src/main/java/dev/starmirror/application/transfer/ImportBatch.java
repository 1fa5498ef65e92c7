package dev.starmirror.application.transfer;

import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.MirrorStore;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.readme.Readme;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.StarStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stars on their way into the mirror, a few at a time. Used by one thread. */
final class ImportBatch {
    private static final int STARS = 100;
    private static final int CHARACTERS = 2_000_000;

    private final MirrorStore store;
    private final Map<RepositoryId, ExportedStar> open = new LinkedHashMap<>();
    private int characters;
    private long active;
    private long removed;
    private long readmes;

    ImportBatch(MirrorStore store) {
        this.store = store;
    }

    void add(ExportedStar star) {
        if (open.putIfAbsent(star.id(), star) != null) {
            throw twice(star);
        }
        characters += star.text() == null ? 0 : star.text().length();
        if (open.size() == STARS || characters >= CHARACTERS) {
            flush();
        }
    }

    /** Stores what has come so far. */
    void flush() {
        for (RepositoryId known : store.stored(open.keySet()).keySet()) {
            throw twice(open.getOrDefault(known, open.values().iterator().next()));
        }
        List<Change> added = new ArrayList<>();
        List<ReadmeResult> texts = new ArrayList<>();
        List<Change> buried = new ArrayList<>();
        for (ExportedStar star : open.values()) {
            ReadmeLocation location = star.star().readme();
            added.add(new Change.New(
                    new ListedStar(
                            star.star().star(),
                            location == null ? new ReadmeListing.NotSeen() : new ReadmeListing.Located(location)),
                    true));
            if (location != null && star.text() != null) {
                texts.add(new ReadmeResult.Found(star.id(), readme(location, star.text())));
            }
            if (star.star().status() != StarStatus.ACTIVE) {
                buried.add(new Change.Gone(star.id(), star.star().status()));
            }
        }
        // A tombstone is a star first: only what is known can be gone.
        store.apply(new StoreBatch(added, texts, null));
        if (!buried.isEmpty()) {
            store.apply(new StoreBatch(buried, List.of(), null));
        }
        active += added.size() - buried.size();
        removed += buried.size();
        readmes += texts.size();
        open.clear();
        characters = 0;
    }

    ImportReport report() {
        return new ImportReport(active, removed, readmes);
    }

    /** An export does not say that a text is only the beginning of its file, but it is where it has fewer bytes. */
    private static Readme readme(ReadmeLocation location, String text) {
        return new Readme(location, text, text.getBytes(StandardCharsets.UTF_8).length < location.size());
    }

    private static UnusableExportException twice(ExportedStar star) {
        return new UnusableExportException(star.line(), "repository " + star.id() + " stands in it twice");
    }
}
