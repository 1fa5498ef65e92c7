package dev.starmirror.adapter.github.quota;

import dev.starmirror.domain.port.Sleeper;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.port.SyncListener;
import dev.starmirror.domain.quota.QuotaDecision;
import dev.starmirror.domain.quota.QuotaPolicy;
import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.quota.Resource;
import dev.starmirror.domain.run.SyncEvent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The one gate every request passes: it lets a request out only while GitHub's budgets and windows allow it, waits where that is near,
 * and ends the run where it is not. Safe for use by several threads.
 */
public final class QuotaGate {
    /** Between two looks at the clock and two signs of life to the listener. */
    private static final Duration TICK = Duration.ofSeconds(1);

    /** What GitHub asks for where it names no time, doubled with each further refusal in a row. */
    private static final Duration PENALTY = Duration.ofSeconds(60);

    private static final int MAX_REFUSALS = 10;

    private static final String RENEWAL = "GitHub allows the next request when its limit is renewed";
    private static final String SPREADING = "what is left of GitHub's limit is spread until it is renewed";

    private final QuotaPolicy policy;
    private final ServerClock clock;
    private final InstantSource local;
    private final Sleeper sleeper;
    private final SyncListener listener;
    private final QuotaOutlook outlook;
    private final QuotaLedger ledger = new QuotaLedger();
    private final MinuteAllowances minute = new MinuteAllowances();

    private int refusals;
    private @Nullable Instant announced;

    @Inject
    QuotaGate(
            QuotaPolicy policy,
            ServerClock clock,
            InstantSource local,
            Sleeper sleeper,
            SyncListener listener,
            QuotaOutlook outlook) {
        this.policy = policy;
        this.clock = clock;
        this.local = local;
        this.sleeper = sleeper;
        this.listener = listener;
        this.outlook = outlook;
    }

    /** What holds a request back, for a person. */
    private record Hold(QuotaDecision decision, String reason) {}

    /**
     * The right to one request. It counts as sent until it is known what became of it; then the answer's facts take its place at once, so
     * that no other request finds room in between. Used by one thread.
     */
    public final class Pass implements AutoCloseable {
        private final Resource resource;
        private boolean used;

        private Pass(Resource resource) {
            this.resource = resource;
        }

        /**
         * There is an answer, and it is none of GitHub's refusals because of a limit. Where it does not tell what is left, the request
         * is taken for spent: GitHub charges what it could not finish, too, and gateways do not say so.
         */
        public void answered(Headers headers) {
            AnswerFacts facts = facts(headers);
            synchronized (QuotaGate.this) {
                observe(facts);
                if (facts.limit() == null) {
                    ledger.spend(resource);
                }
                leave();
            }
            tell(facts);
        }

        /** The request went out, and no answer came back that can be read: it is taken for spent. */
        public void unanswered() {
            synchronized (QuotaGate.this) {
                ledger.spend(resource);
                leave();
            }
        }

        /**
         * GitHub refused because of a limit: the gate closes, for the time it named, else until a spent budget is renewed, else for a
         * minute, doubled each time.
         *
         * @throws SourceException with {@link SourceFailure.QuotaExhausted} where it refuses again and again
         */
        public void refused(Headers headers) {
            AnswerFacts facts = facts(headers);
            synchronized (QuotaGate.this) {
                refuse(facts);
                leave();
            }
            tell(facts);
            if (isHopeless()) {
                throw exhausted(resource, reopens());
            }
        }

        /** Gives the right back where nothing was sent. */
        @Override
        public void close() {
            synchronized (QuotaGate.this) {
                leave();
            }
        }

        private AnswerFacts facts(Headers headers) {
            return AnswerFacts.of(resource, headers, clock.instant());
        }

        private void leave() {
            if (!used) {
                used = true;
                ledger.answered(resource);
            }
        }
    }

    /**
     * Blocks until a request may go out, and counts it as sent until its pass is used up.
     *
     * @throws SourceException with {@link SourceFailure.QuotaExhausted} where that takes longer than the policy waits, or with
     *     {@link SourceFailure.Interrupted}
     */
    public Pass enter(Resource resource) {
        while (true) {
            Hold hold = decide(resource);
            if (hold.decision() instanceof QuotaDecision.WaitUntil wait) {
                tick(wait.instant(), hold.reason());
            } else if (hold.decision() instanceof QuotaDecision.Stop stop) {
                throw exhausted(resource, stop.resumeAt());
            } else {
                return new Pass(resource);
            }
        }
    }

    /**
     * Looks once more, at the last moment before a request that has its pass goes over the wire.
     *
     * @return now, on this machine's clock
     * @throws WindowClosedException where another answer has closed the gate meanwhile
     */
    public synchronized Instant check(Resource resource) throws WindowClosedException {
        int others = Math.max(0, ledger.inFlight(resource) - 1);
        QuotaDecision decision = policy.decide(ledger.limit(resource), ledger.closedUntil(), others, clock.instant());
        if (!(decision instanceof QuotaDecision.Proceed)) {
            throw new WindowClosedException();
        }
        return local.instant();
    }

    /**
     * GitHub worked on a request: from when it was sent until the answer began. Reading and understanding the answer is our own work.
     *
     * @param sentAt on this machine's clock
     */
    public synchronized void worked(Resource resource, Instant sentAt) {
        minute.answered(resource, sentAt, local.instant());
    }

    /** Learns from an answer that was none of GitHub's refusals. */
    synchronized void observe(AnswerFacts facts) {
        learn(facts);
        refusals = 0;
    }

    /** Learns from a refusal, and closes the gate. */
    synchronized void refuse(AnswerFacts facts) {
        learn(facts);
        refusals++;
        Instant now = clock.instant();
        RateLimit limit = facts.limit();
        if (facts.retryAfter() != null) {
            ledger.closeUntil(now.plus(facts.retryAfter()));
        } else if (limit == null || limit.remaining() > 0 || !now.isBefore(limit.resetAt())) {
            ledger.closeUntil(now.plus(PENALTY.multipliedBy(1L << Math.min(refusals - 1, MAX_REFUSALS))));
        }
    }

    private synchronized boolean isHopeless() {
        return refusals > MAX_REFUSALS;
    }

    private synchronized Instant reopens() {
        return ledger.closedUntil().orElseGet(() -> clock.instant().plus(PENALTY));
    }

    /** The budgets as last seen. */
    public synchronized List<RateLimit> limits() {
        return ledger.limits();
    }

    private synchronized Hold decide(Resource resource) {
        int inFlight = ledger.inFlight(resource);
        Instant there = clock.instant();
        QuotaDecision decision = policy.decide(ledger.limit(resource), ledger.closedUntil(), inFlight, there);
        if (!(decision instanceof QuotaDecision.Proceed)) {
            return new Hold(decision, RENEWAL);
        }
        Instant now = local.instant();
        Instant opens = minute.opensAt(resource, now, inFlight, ledger.inFlight());
        if (opens.isAfter(now)) {
            return new Hold(new QuotaDecision.WaitUntil(there.plus(Duration.between(now, opens))), RENEWAL);
        }
        Instant turn = turn(resource, inFlight, now, there);
        if (turn.isAfter(now)) {
            return new Hold(new QuotaDecision.WaitUntil(there.plus(Duration.between(now, turn))), SPREADING);
        }
        ledger.sent(resource, now);
        minute.sent(resource, now);
        return new Hold(decision, "");
    }

    /**
     * When a request's turn comes where what is left of the budget is spread until its renewal; else now. On this machine's clock:
     * GitHub's is set with each answer, to a whole second, and may go back.
     */
    private Instant turn(Resource resource, int inFlight, Instant now, Instant there) {
        long ahead = ledger.isMain(resource) ? outlook.requests(resource) : 0;
        Duration spacing = ledger.limit(resource)
                .map(limit -> policy.spacing(limit, inFlight, ahead, there))
                .orElse(Duration.ZERO);
        return spacing.isZero()
                ? now
                : ledger.lastSent(resource).map(last -> last.plus(spacing)).orElse(now);
    }

    private void learn(AnswerFacts facts) {
        if (facts.date() != null) {
            clock.tell(facts.date());
        }
        if (facts.limit() != null) {
            ledger.record(facts.limit());
        }
    }

    private void tell(AnswerFacts facts) {
        if (facts.limit() != null) {
            listener.on(new SyncEvent.QuotaSeen(facts.limit()));
        }
    }

    private void tick(Instant until, String reason) {
        Instant now = clock.instant();
        Duration left = Duration.between(now, until);
        if (isDue(now)) {
            listener.on(new SyncEvent.Waiting(left, reason));
        }
        try {
            sleeper.sleep(left.compareTo(TICK) < 0 ? left : TICK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceException(new SourceFailure.Interrupted("Interrupted while waiting for GitHub's limit"), e);
        }
    }

    /** Several threads wait at once; one of them speaks. */
    private synchronized boolean isDue(Instant now) {
        boolean due = announced == null || !now.isBefore(announced.plus(TICK)) || now.isBefore(announced);
        if (due) {
            announced = now;
        }
        return due;
    }

    private SourceException exhausted(Resource resource, Instant until) {
        String budget = resource == Resource.REST ? "REST" : "GraphQL";
        return new SourceException(new SourceFailure.QuotaExhausted(
                "GitHub's " + budget + " limit leaves nothing to ask with for now", clock.toLocal(until)));
    }
}
