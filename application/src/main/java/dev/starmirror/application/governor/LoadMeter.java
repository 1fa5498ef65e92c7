package dev.starmirror.application.governor;

import dev.starmirror.domain.run.ProcessUse;

/** Reads how hard the process works, and can make it hold less memory. Safe for use by several threads. */
public interface LoadMeter {
    /** The load now; quick and without blocking. */
    Load read();

    /** What the process took of its machine since it began; quick and without blocking. */
    ProcessUse use();

    /** Makes a full collection and says how many bytes of the heap survived it. */
    long restingHeap();

    /**
     * Gives back memory that is garbage, as far as that can be made to happen; takes no longer than one full collection.
     *
     * @return whether there was enough of it to be worth the while
     */
    boolean relieve();

    /** A meter that reads nothing: who uses it works at the full width, whatever the load. */
    static LoadMeter none() {
        return new LoadMeter() {
            @Override
            public Load read() {
                return new Load(0, 0, -1);
            }

            @Override
            public ProcessUse use() {
                return ProcessUse.NONE;
            }

            @Override
            public long restingHeap() {
                return 0;
            }

            @Override
            public boolean relieve() {
                return false;
            }
        };
    }
}
