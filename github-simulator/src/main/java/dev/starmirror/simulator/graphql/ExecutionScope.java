package dev.starmirror.simulator.graphql;

import dev.starmirror.simulator.account.Availability;
import dev.starmirror.simulator.account.SimulatedAccount;
import dev.starmirror.simulator.account.SimulatedRepository;
import dev.starmirror.simulator.fault.ListDistortion;
import dev.starmirror.simulator.fault.ReadLimits;
import dev.starmirror.simulator.limit.QuotaState;
import graphql.execution.ResultPath;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the data fetchers of one request share. Used by one thread: every fetcher here is synchronous. */
final class ExecutionScope {

    private static final String SAML_MESSAGE =
            "Resource protected by organization SAML enforcement. You must grant your"
                    + " OAuth token access to this organization.";

    private final SimulatedAccount account;
    private final QuotaState quota;
    private final QueryCost cost;
    private final ReadLimits limits;
    private final ListDistortion distortion;
    private int repositoriesRead;
    private int readmeTexts;
    private boolean failed;

    ExecutionScope(
            SimulatedAccount account, QuotaState quota, QueryCost cost, ReadLimits limits, ListDistortion distortion) {
        this.account = account;
        this.quota = quota;
        this.cost = cost;
        this.limits = limits;
        this.distortion = distortion;
    }

    SimulatedAccount account() {
        return account;
    }

    QuotaState quota() {
        return quota;
    }

    QueryCost cost() {
        return cost;
    }

    ListDistortion distortion() {
        return distortion;
    }

    /** Counts one reading of a repository and says what speaks against it, or null when it may be read. */
    @Nullable
    GitHubError refusal(SimulatedRepository repository, ResultPath path) {
        repositoriesRead++;
        if (repositoriesRead > limits.mostBeforeFailure() || limits.poisonous().test(repository)) {
            failed = true;
        }
        if (repositoriesRead > limits.mostBeforeNull()) {
            return GitHubError.at(path, "RESOURCE_LIMITS_EXCEEDED", "Resource limits for this query exceeded.");
        }
        if (repositoriesRead > limits.mostBeforeHole()) {
            return GitHubError.at(path, "INTERNAL", "An internal error occurred.");
        }
        if (repository.availability() == Availability.SAML_PROTECTED
                || limits.samlProtected().test(repository)) {
            return GitHubError.at(path, "FORBIDDEN", SAML_MESSAGE).with(Map.of("saml_failure", true));
        }
        if (repository.availability() == Availability.BLOCKED) {
            return GitHubError.at(path, "FORBIDDEN", "Repository access blocked");
        }
        return null;
    }

    void countReadmeText() {
        readmeTexts++;
    }

    int readmeTexts() {
        return readmeTexts;
    }

    int repositoriesRead() {
        return repositoriesRead;
    }

    /** Whether the request as a whole must fail. */
    boolean failed() {
        return failed;
    }
}
