package dev.starmirror.application.governor;

import dev.starmirror.domain.run.Pressure;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides how wide a run works, between one README at a time and the most it may. It narrows at the first sign of pressure, halving what
 * the pressure comes from, and widens step by step after several calm looks well below the thresholds, so that it does not swing. It
 * never stops a run: where even the narrowest width takes too much memory, it has what is under way stored before more is fetched. Used by
 * one thread.
 */
public final class Governor {
    private static final Width NARROWEST = new Width(1, 1);
    private static final int CALM_LOOKS = 4;
    private static final int SETTLING_LOOKS = 2;
    private static final double WELL_BELOW = 0.85;
    private static final double DISK_BEHIND = 0.9;
    private static final double SCARCE_QUOTA = 0.15;

    private final GovernorSettings settings;
    private final Width widest;
    private Width width;
    private int calm;
    private int settling;

    /**
     * @param widest the most there may be, and the beginning
     */
    public Governor(GovernorSettings settings, Width widest) {
        this.settings = settings;
        this.widest = widest;
        this.width = widest;
    }

    /** The width in force. */
    public Width width() {
        return width;
    }

    /** Looks at the signals; empty where nothing is to be done about them. */
    public Optional<Decision> look(Signals signals) {
        if (settling > 0) {
            settling--;
            return Optional.empty();
        }
        Pressure pressure = pressure(signals);
        if (pressure != Pressure.NONE) {
            calm = 0;
            settling = SETTLING_LOOKS;
            boolean collect = signals.load().process() > settings.memory();
            boolean pause = width.equals(NARROWEST) && pressure == Pressure.LIVE_DATA;
            Width narrower = narrower(pressure);
            boolean changed = !narrower.equals(width);
            width = narrower;
            return changed || collect || pause
                    ? Optional.of(new Decision(width, collect || pause, pause, pressure, reason(pressure, signals)))
                    : Optional.empty();
        }
        calm = isCalm(signals) ? calm + 1 : 0;
        if (calm < CALM_LOOKS || width.equals(widest)) {
            return Optional.empty();
        }
        calm = 0;
        width = new Width(
                Math.min(widest.requests(), width.requests() + 1), Math.min(widest.batch(), width.batch() * 2));
        return Optional.of(new Decision(width, false, false, Pressure.NONE, reason(Pressure.NONE, signals)));
    }

    private Pressure pressure(Signals signals) {
        Load load = signals.load();
        if (load.liveHeap() > settings.memory()) {
            return Pressure.LIVE_DATA;
        }
        if (load.process() > settings.memory()) {
            return Pressure.PROCESS_MEMORY;
        }
        if (load.processor() > settings.processor()) {
            return Pressure.PROCESSORS;
        }
        if (signals.response().compareTo(settings.response()) > 0) {
            return Pressure.SLOW_ANSWERS;
        }
        if (signals.queued() > DISK_BEHIND) {
            return Pressure.SLOW_DISK;
        }
        return signals.quota() < SCARCE_QUOTA ? Pressure.SCARCE_QUOTA : Pressure.NONE;
    }

    /** Slow answers call for smaller requests, live data for both, garbage for neither, everything else for fewer at once. */
    private Width narrower(Pressure pressure) {
        int fewer = Math.max(1, width.requests() / 2);
        int smaller = Math.max(1, width.batch() / 2);
        return switch (pressure) {
            case LIVE_DATA -> new Width(fewer, smaller);
            case PROCESS_MEMORY -> width;
            case SLOW_ANSWERS -> new Width(width.requests(), smaller);
            default -> new Width(fewer, width.batch());
        };
    }

    private String reason(Pressure pressure, Signals signals) {
        return switch (pressure) {
            case LIVE_DATA -> megabytes("Live data takes", signals.load().liveHeap());
            case PROCESS_MEMORY -> megabytes("The process takes", signals.load().process());
            case PROCESSORS ->
                percent("The processors are busy to", signals.load().processor());
            case SLOW_ANSWERS, HEAVY_ANSWER ->
                "GitHub takes " + signals.response().toMillis() + " ms to answer";
            case SLOW_DISK -> "The disk is slower than the network";
            case SCARCE_QUOTA -> percent("What is left of GitHub's quota is", signals.quota());
            case NONE -> "The pressure is gone";
        };
    }

    private boolean isCalm(Signals signals) {
        Load load = signals.load();
        return Math.max(load.liveHeap(), load.process()) < WELL_BELOW * settings.memory()
                && load.processor() < WELL_BELOW * settings.processor()
                && signals.response().toMillis()
                        < WELL_BELOW * settings.response().toMillis()
                && signals.queued() < WELL_BELOW * DISK_BEHIND;
    }

    private String megabytes(String what, long bytes) {
        return String.format(Locale.ROOT, "%s %d MB of %d MB", what, bytes / 1_000_000, settings.memory() / 1_000_000);
    }

    private static String percent(String what, double share) {
        return String.format(Locale.ROOT, "%s %.0f %%", what, 100 * share);
    }
}
