package dev.starmirror.bootstrap.process;

import dev.starmirror.bootstrap.process.RecordingProxy.Moment;
import java.time.Duration;
import java.util.Random;

/**
 * When a run is killed: at a moment of its conversation with GitHub and a little later, so that the instant falls into everything that a
 * run does, its writing to disk most of all.
 *
 * @param request which request, from 1
 * @param moment of that request
 * @param later how long after it
 */
record KillPoint(int request, Moment moment, Duration later) {
    private static final int MOST_MILLIS_LATER = 250;

    /** @param requests the last request that it may fall on */
    static KillPoint any(Random random, int requests) {
        Moment[] moments = Moment.values();
        return new KillPoint(
                1 + random.nextInt(requests),
                moments[random.nextInt(moments.length)],
                Duration.ofNanos(
                        random.nextLong(Duration.ofMillis(MOST_MILLIS_LATER).toNanos())));
    }

    boolean is(int someRequest, Moment someMoment) {
        return request == someRequest && moment == someMoment;
    }
}
