package dev.starmirror.application.testing;

import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.RunLock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A lock in memory that keeps the contract; it knows of one process only. */
final class InMemoryRunLock implements RunLock {
    private final Set<Claim> claims = new HashSet<>();
    private @Nullable Held holder;

    @Override
    public synchronized Lease acquire() {
        return take(false).orElseThrow(InMemoryRunLock::locked);
    }

    @Override
    public synchronized Lease acquireInBackground() {
        if (!claims.isEmpty()) {
            throw locked();
        }
        return take(true).orElseThrow(InMemoryRunLock::locked);
    }

    @Override
    public Claim claim() {
        return new Waiting();
    }

    private Optional<Lease> take(boolean makesWay) {
        if (holder != null) {
            return Optional.empty();
        }
        Held held = new Held(makesWay);
        holder = held;
        return Optional.of(held);
    }

    private synchronized boolean isClaimedFrom(Held held) {
        return held.makesWay && held.equals(holder) && !claims.isEmpty();
    }

    private synchronized void giveBack(Held held) {
        if (held.equals(holder)) {
            holder = null;
        }
    }

    private synchronized Optional<Lease> claim(Waiting claim) {
        if (holder != null && !holder.makesWay) {
            throw locked();
        }
        Optional<Lease> lease = take(false);
        if (lease.isEmpty()) {
            claims.add(claim);
        }
        return lease;
    }

    private synchronized void withdraw(Waiting claim) {
        claims.remove(claim);
    }

    private static MirrorException locked() {
        return new MirrorException(new MirrorFailure.Locked("Another run is at work in this process."));
    }

    private final class Held implements Lease {
        private final boolean makesWay;

        Held(boolean makesWay) {
            this.makesWay = makesWay;
        }

        @Override
        public boolean wanted() {
            return isClaimedFrom(this);
        }

        @Override
        public void close() {
            giveBack(this);
        }
    }

    private final class Waiting implements Claim {
        @Override
        public Optional<Lease> take() {
            return claim(this);
        }

        @Override
        public void close() {
            withdraw(this);
        }
    }
}
