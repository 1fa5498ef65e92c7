package dev.starmirror.domain.port;

import java.util.Optional;

/**
 * The source's answers, kept from one run to the next, so that the source can be asked whether an answer still stands instead of for
 * the answer. An answer is kept whole: what the source confirms is read from here as if it had just been sent, and is as true, whatever
 * has become of the mirror meanwhile. Safe for use by several threads. Never throws: what cannot be read or kept costs the source's
 * allowance and no more, so storage that fails is left for {@link MirrorStore} to tell of.
 */
public interface AnswerCache {
    /** What was last kept for the address, empty where nothing was or where it had to make room. */
    Optional<KeptAnswer> find(String address);

    /**
     * Keeps an answer that was understood, in place of an older one for the same address. At least the last 500 are kept; nothing is
     * stored for good before the mirror belongs to an account, nor for who does not hold its {@link RunLock}.
     */
    void keep(String address, KeptAnswer answer);
}
