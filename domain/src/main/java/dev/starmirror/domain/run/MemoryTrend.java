package dev.starmirror.domain.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the heap that the runs of one process leave behind moves from run to run. A leak shows as a rise that chance does not explain.
 *
 * @param runs how many runs could be compared
 * @param first bytes that stayed after the oldest of them
 * @param bytesPerRun the middle of all slopes between two runs (Theil and Sen), which a single odd run does not move
 * @param growing whether it rises: chance brings such an order in less than one of a hundred cases (Mann and Kendall), and it comes to
 *     more than a twentieth of what there was at first
 */
public record MemoryTrend(int runs, long first, long bytesPerRun, boolean growing) {
    private static final int TOO_FEW = 6;
    private static final double ONE_IN_A_HUNDRED = 2.326;
    private static final double TWENTIETH = 0.05;

    /**
     * The trend of the process that made the newest run.
     *
     * @param newestFirst past runs
     */
    public static MemoryTrend of(List<RunRecord> newestFirst) {
        List<ProcessUse> resting = newestFirst.stream()
                .map(RunRecord::metrics)
                .flatMap(Stream::ofNullable)
                .map(RunMetrics::process)
                .filter(process -> process.restingHeap() > 0)
                .toList();
        List<Long> heaps = new ArrayList<>();
        for (ProcessUse process : resting) {
            if (process.startedAt().equals(resting.get(0).startedAt())) {
                heaps.add(process.restingHeap());
            }
        }
        Collections.reverse(heaps);
        return ofHeaps(heaps);
    }

    /** @param heaps bytes that stayed after each run, oldest first */
    static MemoryTrend ofHeaps(List<Long> heaps) {
        int runs = heaps.size();
        List<Double> slopes = new ArrayList<>();
        long rises = 0;
        for (int later = 1; later < runs; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                long difference = heaps.get(later) - heaps.get(earlier);
                slopes.add((double) difference / (later - earlier));
                rises += Long.signum(difference);
            }
        }
        long first = runs == 0 ? 0 : heaps.get(0);
        long slope = Math.round(median(slopes));
        boolean unlikely = runs >= TOO_FEW && (rises - 1) / deviation(runs) > ONE_IN_A_HUNDRED;
        return new MemoryTrend(runs, first, slope, unlikely && slope * (runs - 1) > TWENTIETH * first);
    }

    /** Whether there are enough runs to tell a trend from chance. */
    public boolean conclusive() {
        return runs >= TOO_FEW;
    }

    /** The standard deviation of rises minus falls over all pairs, where the order is chance alone. */
    private static double deviation(long runs) {
        return Math.sqrt(runs * (runs - 1) * (2 * runs + 5) / 18.0);
    }

    private static double median(List<Double> values) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
