package dev.starmirror.application.testing;

import static dev.starmirror.application.testing.Samples.ACCOUNT;
import static dev.starmirror.application.testing.Samples.complete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.port.MirrorState;
import dev.starmirror.domain.port.MirrorTransactions;
import dev.starmirror.domain.star.Account;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.StarStatus;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link MirrorTransactions} promises. */
public abstract class MirrorTransactionsContract {
    private MirrorUnderTest mirror;
    private MirrorTransactions transactions;

    /** A mirror that nobody has written to. */
    protected abstract MirrorUnderTest freshMirror() throws Exception;

    /** The transactions of the mirror made last. */
    protected abstract MirrorTransactions transactions();

    @BeforeEach
    void openMirror() throws Exception {
        mirror = freshMirror();
        transactions = transactions();
    }

    @Test
    void everything_is_stored_once_the_work_is_done() {
        transactions.whole(() -> {
            mirror.store().claim(ACCOUNT);
            mirror.store().apply(complete(1, 2));
            mirror.store().apply(complete(3));
            mirror.store().apply(Samples.batch(new Change.Gone(new RepositoryId(2), StarStatus.UNSTARRED)));
        });

        assertThat(mirror.store().state()).map(MirrorState::active).contains(2L);
        assertThat(mirror.catalog().readme(new RepositoryId(3))).contains(Samples.readmeText(3));
        assertThat(mirror.catalog()
                        .find(Samples.repository(2).name())
                        .orElseThrow()
                        .status())
                .isEqualTo(StarStatus.UNSTARRED);
    }

    @Test
    void nothing_is_stored_where_the_work_fails_and_the_failure_comes_out_as_it_is() {
        IllegalStateException failure = new IllegalStateException("enough");

        assertThatThrownBy(() -> transactions.whole(() -> {
                    mirror.store().claim(ACCOUNT);
                    mirror.store().apply(complete(1, 2));
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(mirror.store().state()).isEmpty();
        assertThat(mirror.store().stored(List.of(new RepositoryId(1)))).isEmpty();
    }

    @Test
    void what_was_there_before_outlives_work_that_fails() {
        mirror.store().claim(ACCOUNT);
        mirror.store().apply(complete(1));

        assertThatThrownBy(() -> transactions.whole(() -> {
                    mirror.store().apply(complete(2));
                    throw new IllegalStateException("enough");
                }))
                .isInstanceOf(IllegalStateException.class);
        mirror.store().apply(complete(3));

        assertThat(mirror.store()
                        .stored(List.of(new RepositoryId(1), new RepositoryId(2), new RepositoryId(3)))
                        .keySet())
                .containsExactlyInAnyOrder(new RepositoryId(1), new RepositoryId(3));
    }

    @Test
    void the_work_sees_what_it_has_written() {
        transactions.whole(() -> {
            mirror.store().claim(ACCOUNT);
            mirror.store().apply(complete(1, 2));
            assertThat(mirror.store().stored(List.of(new RepositoryId(1), new RepositoryId(9))))
                    .containsOnlyKeys(new RepositoryId(1));
        });
    }

    @Test
    void an_owner_of_whom_only_the_login_is_known_is_completed_by_the_first_who_claims() {
        transactions.whole(() -> mirror.store().claim(Account.named(ACCOUNT.login())));
        assertThatThrownBy(() -> mirror.store().claim(new Account(7, "somebody-else")))
                .hasMessageContaining(ACCOUNT.login());

        mirror.store().claim(ACCOUNT);
        mirror.store().claim(Account.UNKNOWN);

        assertThat(mirror.store().state()).map(MirrorState::account).contains(ACCOUNT);
    }
}
