package dev.starmirror.domain.port;

import java.util.Optional;

/**
 * Keeps one run at a time on a mirror, across threads and processes. Work in the background holds the lock until somebody who waits in
 * front of the screen claims it. Safe for use by several threads.
 */
public interface RunLock {
    /**
     * Takes the lock without waiting, for work that is not to be disturbed. A process that dies loses it.
     *
     * @throws MirrorException with {@link MirrorFailure.Locked} where somebody else holds it
     */
    Lease acquire();

    /**
     * Takes the lock without waiting, for work in the background: it looks at {@link Lease#wanted} and gives the lock back soon.
     *
     * @throws MirrorException with {@link MirrorFailure.Locked} where somebody else holds it or has claimed it
     */
    Lease acquireInBackground();

    /** Begins to claim the lock from whoever may hold it in the background; nothing happens before {@link Claim#take}. */
    Claim claim();

    /** The held lock. */
    interface Lease extends AutoCloseable {
        /** Whether the lock was taken in the background and is claimed now. Never blocks; false once it was given back. */
        boolean wanted();

        /** Gives the lock back; further calls do nothing. */
        @Override
        void close();
    }

    /** A claim on the lock. A process that dies loses it. Used by one thread. */
    interface Claim extends AutoCloseable {
        /**
         * Takes the lock without waiting, once at most; what is taken is like {@link RunLock#acquire}. Empty where it is held in the
         * background: the holder is told until the claim is closed, and it is worth asking again.
         *
         * @throws MirrorException with {@link MirrorFailure.Locked} where it is held by somebody who does not make way
         */
        Optional<Lease> take();

        /** Ends the claim and leaves a lock that was taken as it is; further calls do nothing. */
        @Override
        void close();
    }
}
