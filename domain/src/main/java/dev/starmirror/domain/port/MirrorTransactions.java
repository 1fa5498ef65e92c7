package dev.starmirror.domain.port;

/** Makes many writes one. */
public interface MirrorTransactions {
    /**
     * Does the work. What it writes through {@link MirrorStore} is stored whole once it returns, and not at all where it throws or its
     * process dies; what it throws comes out as it is. Until then {@link MirrorStore#stored} shows the work its own writes, and
     * everybody else the mirror as it was. Called under {@link RunLock}; the work uses the calling thread alone and does not call this
     * again.
     *
     * @throws MirrorException where the storage fails; nothing is stored then
     */
    void whole(Runnable work);
}
