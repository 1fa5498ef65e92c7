package dev.starmirror.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/**
 * The slope of figures taken one after another: the median of the slopes between all pairs (Theil and Sen), which a few outliers do not
 * move, with the interval that holds the true one with 95 % probability (from the variance of Kendall's S).
 *
 * @param slope by which the figures grow from one to the next
 * @param low the interval's lower end
 * @param high the interval's upper end
 */
public record Trend(double slope, double low, double high) {
    private static final double NORMAL_95 = 1.959964;

    /**
     * The trend of these figures.
     *
     * @param figures at least 4
     */
    public static Trend of(double... figures) {
        int n = figures.length;
        if (n < 4) {
            throw new IllegalArgumentException("A trend needs at least four figures");
        }
        double[] slopes = new double[n * (n - 1) / 2];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[next++] = (figures[j] - figures[i]) / (j - i);
            }
        }
        Arrays.sort(slopes);
        double half = NORMAL_95 * Math.sqrt(n * (n - 1.0) * (2.0 * n + 5) / 18);
        int low = (int) Math.floor((slopes.length - half) / 2);
        int high = (int) Math.ceil((slopes.length + half) / 2);
        return new Trend(
                (slopes[slopes.length / 2] + slopes[(slopes.length - 1) / 2]) / 2,
                slopes[Math.max(0, low)],
                slopes[Math.min(slopes.length - 1, high)]);
    }

    /** The trend of the older half. */
    public static Trend ofFirstHalf(double... figures) {
        return of(Arrays.copyOf(figures, figures.length / 2));
    }

    /** The trend of the newer half. */
    public static Trend ofSecondHalf(double... figures) {
        return of(Arrays.copyOfRange(figures, figures.length / 2, figures.length));
    }

    /**
     * Whether a growth comes to its end: it is certain no more in the newer half, or there at most half as fast as in the older one. What
     * leaks grows as fast in both.
     *
     * @param figures at least 8
     */
    public static boolean levelsOff(double... figures) {
        Trend late = ofSecondHalf(figures);
        return !late.grows() || late.slope() <= ofFirstHalf(figures).slope() / 2;
    }

    /** Whether growth is certain, in so far as the interval is above zero. */
    public boolean grows() {
        return low > 0;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%+.2f a run (95 %%: %+.2f to %+.2f)", slope, low, high);
    }
}
