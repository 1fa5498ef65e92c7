package dev.starmirror.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.RunLock;
import java.util.concurrent.CompletableFuture;
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

    private void assertRefused() {
        assertThatThrownBy(() -> lock.acquire()).isInstanceOfSatisfying(MirrorException.class, refused -> {
            assertThat(refused.failure()).isInstanceOf(MirrorFailure.Locked.class);
            assertThat(refused.failure().detail()).isNotBlank();
        });
    }
}
