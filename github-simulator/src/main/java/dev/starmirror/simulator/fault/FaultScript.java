package dev.starmirror.simulator.fault;

import java.util.ArrayList;
import java.util.List;

/** The faults that are going to strike. Thread-safe. */
public final class FaultScript {

    private static final class Entry {
        private final ScriptedFault scripted;
        private int seen;

        Entry(ScriptedFault scripted) {
            this.scripted = scripted;
        }

        boolean strikes(RequestKind kind) {
            if (!scripted.kinds().isEmpty() && !scripted.kinds().contains(kind)) {
                return false;
            }
            int position = seen;
            seen += seen < Integer.MAX_VALUE ? 1 : 0;
            return position >= scripted.skip() && (long) position - scripted.skip() < scripted.times();
        }

        boolean isSpent() {
            return scripted.times() != ScriptedFault.ALWAYS && seen >= (long) scripted.skip() + scripted.times();
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private long strikes;

    public synchronized void add(ScriptedFault fault) {
        entries.add(new Entry(fault));
    }

    public synchronized void clear() {
        entries.clear();
    }

    /** How many faults have struck so far. */
    public synchronized long strikes() {
        return strikes;
    }

    /** How many scripted faults have not yet struck as often as they should. */
    public synchronized int pending() {
        return entries.size();
    }

    /** The faults that strike this request, in the order they were added. */
    public synchronized List<Fault> strike(RequestKind kind) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Fault> struck = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.strikes(kind)) {
                struck.add(entry.scripted.fault());
            }
        }
        entries.removeIf(Entry::isSpent);
        strikes += struck.size();
        return struck;
    }
}
