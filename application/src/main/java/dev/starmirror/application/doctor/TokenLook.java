package dev.starmirror.application.doctor;

import dev.starmirror.application.doctor.Finding.Subject;
import dev.starmirror.domain.port.SourceException;
import java.util.Optional;
import java.util.function.Supplier;

/** Where the token comes from. What it is nobody sees. */
final class TokenLook {
    private final Supplier<Optional<String>> origin;
    private final boolean accountNamed;

    TokenLook(Supplier<Optional<String>> origin, boolean accountNamed) {
        this.origin = origin;
        this.accountNamed = accountNamed;
    }

    Finding look() {
        try {
            return origin.get()
                    .map(place -> Finding.ok(Subject.TOKEN, "The token comes from " + place))
                    .orElseGet(this::missing);
        } catch (SourceException e) {
            return Finding.problem(Subject.TOKEN, e.failure().detail(), "Put a working token there, or take it away");
        }
    }

    private Finding missing() {
        String advice = "Set GITHUB_TOKEN, or log in with 'gh auth login'; a token without any scope will do";
        return accountNamed
                ? Finding.warning(Subject.TOKEN, "There is no token: GitHub allows 60 requests an hour", advice)
                : Finding.problem(
                        Subject.TOKEN, "There is no token, and --user names no account to mirror without one", advice);
    }
}
