package dev.starmirror.application.testing;

import dev.starmirror.application.sync.MirrorPorts;
import dev.starmirror.domain.port.MirrorBacklog;
import dev.starmirror.domain.port.MirrorStore;
import dev.starmirror.domain.port.RunJournal;
import dev.starmirror.domain.port.RunLock;
import dev.starmirror.domain.port.StarCatalog;

/**
 * One mirror by all its ports: what a storage adapter hands to the contract suites.
 *
 * @param store as a sync writes it
 * @param backlog its open work
 * @param journal its runs
 * @param lock its lock
 * @param catalog as people read it
 */
public record MirrorUnderTest(
        MirrorStore store, MirrorBacklog backlog, RunJournal journal, RunLock lock, StarCatalog catalog) {
    /** The ports a run needs. */
    public MirrorPorts ports() {
        return new MirrorPorts(store, backlog, journal, lock);
    }
}
