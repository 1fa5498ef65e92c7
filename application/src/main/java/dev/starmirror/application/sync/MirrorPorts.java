package dev.starmirror.application.sync;

import dev.starmirror.domain.port.MirrorBacklog;
import dev.starmirror.domain.port.MirrorStore;
import dev.starmirror.domain.port.RunJournal;
import dev.starmirror.domain.port.RunLock;

/**
 * The local side of a run.
 *
 * @param store what is written
 * @param backlog what is still owed
 * @param journal the history of runs
 * @param lock one run at a time
 */
public record MirrorPorts(MirrorStore store, MirrorBacklog backlog, RunJournal journal, RunLock lock) {}
