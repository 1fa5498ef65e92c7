package dev.starmirror.domain.run;

/** How much of the listing a run walks. */
public enum SyncMode {
    /** The mirror is empty: walk everything. */
    INITIAL,
    /** Walk back from the newest star to what the last complete run knew. */
    INCREMENTAL,
    /** Walk everything again; may prove removals. */
    FULL,
    /** Look only at named repositories. */
    SELECTIVE;

    /** Whether the mode walks to the end of the listing. */
    public boolean listsEverything() {
        return this == INITIAL || this == FULL;
    }
}
