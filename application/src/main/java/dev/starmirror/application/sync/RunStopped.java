package dev.starmirror.application.sync;

/** Unwinds a thread of a run that has been told to end; why it ends is known to {@link ActiveRun}. */
final class RunStopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    RunStopped() {
        super("The run has been told to end", null, false, false);
    }
}
