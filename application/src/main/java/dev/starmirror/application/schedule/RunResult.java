package dev.starmirror.application.schedule;

import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.run.SyncReport;

/** What came of a run that was due. */
public sealed interface RunResult {
    /** It ran. */
    record Ran(SyncReport report) implements RunResult {}

    /** It could not begin. */
    record Refused(MirrorFailure failure) implements RunResult {}
}
