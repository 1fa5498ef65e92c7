package dev.starmirror.application.governor;

/** Reads how hard the process works, and can make it hold less memory. Safe for use by several threads. */
public interface LoadMeter {
    /** The load now; quick and without blocking. */
    Load read();

    /** Gives back memory that is garbage, as far as that can be made to happen; takes no longer than one full collection. */
    void relieve();

    /** A meter that reads nothing: who uses it works at the full width, whatever the load. */
    static LoadMeter none() {
        return new LoadMeter() {
            @Override
            public Load read() {
                return new Load(0, 0, -1);
            }

            @Override
            public void relieve() {}
        };
    }
}
