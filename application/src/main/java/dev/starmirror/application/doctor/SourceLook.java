package dev.starmirror.application.doctor;

import dev.starmirror.application.doctor.Finding.Subject;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.port.SourceInspection;
import dev.starmirror.domain.quota.RateLimit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether GitHub answers, and what it says about the token, the budgets and the time. */
final class SourceLook {
    /** GitHub tells the time in whole seconds, and an answer takes its time. */
    private static final Duration TOLERATED = Duration.ofSeconds(30);

    /** Scopes that let a token change something, or more than a mirror reads. */
    private static final Set<String> MORE_THAN_NEEDED = Set.of(
            "repo", "delete_repo", "user", "workflow", "gist", "notifications", "project", "codespace", "copilot");

    private final SourceInspection source;
    private final double reserve;
    private final InstantSource clock;

    SourceLook(SourceInspection source, double reserve, InstantSource clock) {
        this.source = source;
        this.reserve = reserve;
        this.clock = clock;
    }

    List<Finding> look() {
        SourceInspection.Standing standing;
        try {
            standing = source.standing();
        } catch (SourceException e) {
            return List.of(unanswered(e.failure()));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok(Subject.GITHUB, "GitHub answers"));
        findings.add(scopes(standing.scopes()));
        findings.addAll(standing.limits().stream().map(this::quota).toList());
        findings.add(clock(standing.ahead()));
        return findings;
    }

    private static Finding unanswered(SourceFailure failure) {
        if (failure instanceof SourceFailure.CredentialsRejected
                || failure instanceof SourceFailure.CredentialsMissing) {
            return Finding.problem(
                    Subject.GITHUB, failure.detail(), "Make a new token on GitHub and put it in the old one's place");
        }
        return Finding.unknown(
                Subject.GITHUB,
                "GitHub could not be reached: " + failure.detail(),
                "Search and list work without it; check the network, the proxy and --api-url before the next sync");
    }

    private static Finding scopes(@Nullable List<String> scopes) {
        if (scopes == null) {
            return Finding.ok(Subject.SCOPES, "GitHub names no scopes: no token, or a fine-grained one");
        }
        String excess = scopes.stream()
                .filter(scope -> MORE_THAN_NEEDED.contains(scope) || scope.startsWith("admin:"))
                .collect(Collectors.joining(", "));
        String fact = scopes.isEmpty()
                ? "The token has no scopes: it reads what is public"
                : "The token's scopes are " + String.join(", ", scopes);
        return excess.isEmpty()
                ? Finding.ok(Subject.SCOPES, fact)
                : new Finding(
                        Subject.SCOPES,
                        Finding.Verdict.OK,
                        fact,
                        "A token without scopes is enough for public repositories; only private ones need repo");
    }

    private Finding quota(RateLimit limit) {
        boolean over = clock.instant().isAfter(limit.resetAt());
        String fact = limit.remaining() + " of " + limit.limit() + " "
                + limit.resource().name().toLowerCase(Locale.ROOT) + " requests are left until " + limit.resetAt();
        return over || limit.remaining() > reserve * limit.limit()
                ? Finding.ok(Subject.QUOTA, fact)
                : Finding.warning(
                        Subject.QUOTA,
                        fact,
                        String.format(
                                Locale.ROOT,
                                "A sync waits or stops until then: quota-reserve leaves %.0f %% to your other tools",
                                100 * reserve));
    }

    private static Finding clock(@Nullable Duration ahead) {
        if (ahead == null) {
            return Finding.unknown(Subject.CLOCK, "GitHub did not tell the time", "");
        }
        String fact = "This machine's clock is " + ahead.abs().toSeconds() + " s "
                + (ahead.isNegative() ? "ahead of" : "behind") + " GitHub's";
        return ahead.abs().compareTo(TOLERATED) <= 0
                ? Finding.ok(Subject.CLOCK, "This machine's clock agrees with GitHub's")
                : Finding.warning(
                        Subject.CLOCK,
                        fact,
                        "A sync keeps to GitHub's clock, but schedules and the history's dates are off: set the clock");
    }
}
