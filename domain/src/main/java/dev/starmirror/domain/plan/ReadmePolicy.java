package dev.starmirror.domain.plan;

/** Whether a sync gets READMEs. */
public enum ReadmePolicy {
    /** READMEs that are new or changed are fetched. */
    FETCH,
    /** Only metadata is synced; what is owed stays owed until a sync that fetches. */
    SKIP
}
