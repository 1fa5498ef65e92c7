package dev.starmirror.domain.run;

/** What a thread of a run can wait for. */
public enum Wait {
    /** An answer of the source that is under way. */
    ANSWER,
    /** The source's limits to let the next request out, and the pause before a failed one is sent again. */
    QUOTA,
    /** Room further down the pipeline: the queues are full, or the governor holds back. */
    ROOM,
    /** A free connection to the database. */
    CONNECTION,
    /** A lock that another thread or another process holds. */
    LOCK,
    /** The disk to take a transaction. */
    DISK
}
