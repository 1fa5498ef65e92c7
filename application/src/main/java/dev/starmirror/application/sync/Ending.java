package dev.starmirror.application.sync;

import dev.starmirror.domain.port.MirrorState.Milestone;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.run.SyncOutcome;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param mode its mode at the end
 * @param outcome what came of it
 * @param milestone what to leave to the next run, null to keep the present one
 */
record Ending(SyncMode mode, SyncOutcome outcome, @Nullable Milestone milestone) {}
