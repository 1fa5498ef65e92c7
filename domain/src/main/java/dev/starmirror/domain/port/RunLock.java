package dev.starmirror.domain.port;

/** Keeps one run at a time on a mirror, across threads and processes. */
public interface RunLock {
    /**
     * Takes the lock without waiting. A process that dies loses it.
     *
     * @throws MirrorException with {@link MirrorFailure.Locked} where another run holds it
     */
    Lease acquire();

    /** The held lock. */
    interface Lease extends AutoCloseable {
        /** Gives the lock back; further calls do nothing. */
        @Override
        void close();
    }
}
