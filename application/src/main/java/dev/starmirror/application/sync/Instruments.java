package dev.starmirror.application.sync;

import dev.starmirror.application.governor.LoadMeter;
import dev.starmirror.domain.port.Ticker;
import dev.starmirror.domain.port.WaitMeter;
import dev.starmirror.domain.run.Waits;

/**
 * What a run measures itself with.
 *
 * @param ticker for how long things take
 * @param load how hard the process works
 * @param waits what others count of the threads' waits
 */
public record Instruments(Ticker ticker, LoadMeter load, WaitMeter waits) {
    /** Instruments that show nothing: who uses them works at the full width, and its reports say that nothing took any time. */
    public static Instruments none() {
        return new Instruments(() -> 0, LoadMeter.none(), () -> Waits.NONE);
    }
}
