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
    void has_an_id_and_a_login() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Account(0, "login"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Account(1, ""));
    }
}
