package dev.starmirror.adapter.github.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * GitHub's allowances for a minute, which it reports in no header: so many requests, and so much of its processors' time, which it says is
 * roughly the time its answers take. The quickest answer so far is taken for the way there and back and is not counted as work. Not
 * thread-safe: {@link QuotaGate} guards it.
 */
final class MinuteAllowance {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private record Work(Instant end, Duration took) {}

    private final int maxRequests;
    private final Duration maxWork;
    private final Deque<Instant> sent = new ArrayDeque<>();
    private final Deque<Work> done = new ArrayDeque<>();
    private Duration worked = Duration.ZERO;
    private Duration quickest = MINUTE;

    /**
     * Nothing is used up at first.
     *
     * @param maxRequests in any minute
     * @param maxWork in any minute
     */
    MinuteAllowance(int maxRequests, Duration maxWork) {
        this.maxRequests = maxRequests;
        this.maxWork = maxWork;
    }

    void sent(Instant now) {
        sent.addLast(now);
    }

    void answered(Instant sentAt, Instant now) {
        Duration took = Duration.between(sentAt, now);
        if (took.isNegative()) {
            return;
        }
        quickest = took.compareTo(quickest) < 0 ? took : quickest;
        Duration work = took.minus(quickest);
        done.addLast(new Work(now, work));
        worked = worked.plus(work);
    }

    /**
     * When the next request may go out.
     *
     * @param inFlight requests not yet answered, each taken to be as much work as the average one
     */
    Instant opensAt(Instant now, int inFlight) {
        forget(now.minus(MINUTE));
        Instant opens = sent.size() < maxRequests ? now : sent.getFirst().plus(MINUTE);
        Duration expected =
                done.isEmpty() ? Duration.ZERO : worked.dividedBy(done.size()).multipliedBy(inFlight);
        Duration excess = worked.plus(expected).minus(maxWork);
        for (Work work : done) {
            if (excess.isNegative()) {
                break;
            }
            excess = excess.minus(work.took());
            Instant forgotten = work.end().plus(MINUTE);
            opens = forgotten.isAfter(opens) ? forgotten : opens;
        }
        return opens;
    }

    private void forget(Instant before) {
        while (!sent.isEmpty() && !sent.getFirst().isAfter(before)) {
            sent.removeFirst();
        }
        while (!done.isEmpty() && !done.getFirst().end().isAfter(before)) {
            worked = worked.minus(done.removeFirst().took());
        }
    }
}
