package dev.starmirror.simulator.fault;

import java.util.EnumSet;
import java.util.Set;

/**
 * When a fault strikes.
 *
 * @param kinds on requests of these kinds; empty means any
 * @param skip so many of them pass first
 * @param times then it strikes so many in a row
 */
public record ScriptedFault(Fault fault, Set<RequestKind> kinds, int skip, int times) {

    /** For {@code times}: for ever. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    public ScriptedFault {
        kinds = Set.copyOf(kinds);
        if (skip < 0 || times < 1) {
            throw new IllegalArgumentException("A fault strikes at least once, after skipping none or more");
        }
    }

    /** Strikes the next request of the kind, once. */
    public static ScriptedFault once(Fault fault, RequestKind kind) {
        return new ScriptedFault(fault, EnumSet.of(kind), 0, 1);
    }

    /** Strikes every request of any kind. */
    public static ScriptedFault always(Fault fault) {
        return new ScriptedFault(fault, Set.of(), 0, ALWAYS);
    }

    /** The same after so many requests of its kinds passed. */
    public ScriptedFault after(int passing) {
        return new ScriptedFault(fault, kinds, passing, times);
    }

    /** The same so many times in a row. */
    public ScriptedFault times(int count) {
        return new ScriptedFault(fault, kinds, skip, count);
    }
}
