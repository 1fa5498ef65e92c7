package dev.starmirror.architecture.bad.adapter.github;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Waits for a field to be filled after construction. */
public final class InjectsAField {
    @Inject
    @Nullable
    Runnable task;

    InjectsAField() {}
}
