package dev.starmirror.domain.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AccountTest {
    @Test
    void is_the_same_under_another_login() {
        assertThat(new Account(5, "before").sameAs(new Account(5, "after"))).isTrue();
        assertThat(new Account(5, "login").sameAs(new Account(6, "login"))).isFalse();
    }

    @Test
    void is_told_by_its_login_as_long_as_nothing_else_is_known() {
        assertThat(Account.named("Octocat").sameAs(new Account(5, "octocat"))).isTrue();
        assertThat(new Account(5, "octocat").sameAs(Account.named("hubot"))).isFalse();
        assertThat(Account.UNKNOWN.sameAs(new Account(5, "octocat"))).isTrue();
    }

    @Test
    void keeps_what_another_does_not_know() {
        assertThat(Account.named("octocat").updatedBy(new Account(5, "Octocat")))
                .isEqualTo(new Account(5, "Octocat"));
        assertThat(new Account(5, "octocat").updatedBy(Account.UNKNOWN)).isEqualTo(new Account(5, "octocat"));
    }

    @Test
    void has_an_id_and_a_login() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Account(-1, "login"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Account(1, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Account.named(" "));
    }
}
