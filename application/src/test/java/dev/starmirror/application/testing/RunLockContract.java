package dev.starmirror.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.RunLock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RunLock} keeps within one process. */
public abstract class RunLockContract {
    private RunLock lock;

    /** A mirror whose lock is free. */
    protected abstract MirrorUnderTest freshMirror() throws Exception;

    @BeforeEach
    void openMirror() throws Exception {
        lock = freshMirror().lock();
    }

    @Test
    void is_free_at_first_and_again_after_it_was_given_back() {
        lock.acquire().close();
        lock.acquire().close();
    }

    @Test
    void refuses_a_second_holder_with_a_sentence() {
        try (RunLock.Lease lease = lock.acquire()) {
            assertThat(lease).isNotNull();
            assertRefused();
        }
    }

    @Test
    void refuses_a_second_thread_too() {
        try (RunLock.Lease lease = lock.acquire()) {
            assertThat(lease).isNotNull();
            CompletableFuture.runAsync(this::assertRefused).join();
        }
    }

    @Test
    void can_be_given_back_by_another_thread() {
        RunLock.Lease lease = lock.acquire();
        CompletableFuture.runAsync(lease::close).join();
        assertThatCode(() -> lock.acquire().close()).doesNotThrowAnyException();
    }

    @Test
    void giving_it_back_twice_takes_it_from_nobody() {
        RunLock.Lease first = lock.acquire();
        first.close();
        try (RunLock.Lease second = lock.acquire()) {
            assertThat(second).isNotNull();
            first.close();
            assertRefused();
        }
    }

    @Test
    void a_claim_takes_a_free_lock_at_once_and_leaves_it_to_the_lease() {
        RunLock.Claim claim = lock.claim();
        try (RunLock.Lease lease = claim.take().orElseThrow()) {
            assertRefused();
            claim.close();
            claim.close();
            assertRefused();
            assertThat(lease.wanted()).isFalse();
        }
        lock.acquire().close();
    }

    @Test
    void a_claim_is_refused_where_the_holder_does_not_make_way() {
        try (RunLock.Lease lease = lock.acquire();
                RunLock.Claim claim = lock.claim()) {
            assertRefused(claim::take);
            assertThat(lease.wanted()).isFalse();
        }
        try (RunLock.Claim first = lock.claim();
                RunLock.Lease lease = first.take().orElseThrow();
                RunLock.Claim second = lock.claim()) {
            assertRefused(second::take);
            assertThat(lease.wanted()).isFalse();
        }
    }

    @Test
    void work_in_the_background_is_told_of_a_claim_until_that_is_closed() {
        try (RunLock.Lease lease = lock.acquireInBackground()) {
            assertThat(lease.wanted()).isFalse();
            RunLock.Claim claim = lock.claim();
            assertThat(lease.wanted()).isFalse();
            assertThat(claim.take()).isEmpty();
            assertThat(lease.wanted()).isTrue();
            assertThat(claim.take()).isEmpty();
            claim.close();
            assertThat(lease.wanted()).isFalse();
        }
        lock.acquireInBackground().close();
    }

    @Test
    void a_claim_takes_what_work_in_the_background_gave_back_and_no_other_such_work_comes_between() {
        RunLock.Lease background = lock.acquireInBackground();
        try (RunLock.Claim claim = lock.claim()) {
            assertThat(claim.take()).isEmpty();
            background.close();
            assertThat(background.wanted()).isFalse();
            assertRefused(lock::acquireInBackground);
            try (RunLock.Lease lease = claim.take().orElseThrow()) {
                assertThat(lease.wanted()).isFalse();
                assertRefused();
            }
        }
        lock.acquireInBackground().close();
    }

    @Test
    void nobody_takes_it_from_work_in_the_background_without_waiting() {
        try (RunLock.Lease lease = lock.acquireInBackground()) {
            assertRefused();
            assertRefused(lock::acquireInBackground);
            assertThat(lease.wanted()).isFalse();
        }
    }

    @Test
    void threads_that_were_interrupted_may_ask_whether_it_is_wanted() {
        try (RunLock.Lease lease = lock.acquireInBackground();
                RunLock.Claim claim = lock.claim()) {
            assertThat(claim.take()).isEmpty();
            Thread.currentThread().interrupt();
            assertThat(lease.wanted()).isTrue();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(claim.take()).isEmpty();
        }
    }

    private void assertRefused() {
        assertRefused(lock::acquire);
    }

    private static void assertRefused(Supplier<?> attempt) {
        assertThatThrownBy(attempt::get).isInstanceOfSatisfying(MirrorException.class, refused -> {
            assertThat(refused.failure()).isInstanceOf(MirrorFailure.Locked.class);
            assertThat(refused.failure().detail()).isNotBlank();
        });
    }
}
