package dev.starmirror.simulator.api;

import dev.starmirror.simulator.account.RepositoryFile;
import dev.starmirror.simulator.account.SimulatedAccount;
import dev.starmirror.simulator.endpoint.JsonBodies;
import dev.starmirror.simulator.fault.ListDistortion;
import dev.starmirror.simulator.fault.ReadLimits;
import dev.starmirror.simulator.graphql.GraphQlEngine;
import dev.starmirror.simulator.graphql.GraphQlRequest;
import dev.starmirror.simulator.limit.QuotaState;
import java.time.Instant;
import java.util.Map;

/**
 * Hashes every README and answers queries nobody asked, so that neither generated data nor a cold JVM is what a measurement
 * measures. Nothing is counted.
 */
public final class WarmUp {

    private static final String PAGE = """
            query($first: Int!) { viewer { starredRepositories(first: $first) { totalCount isOverLimit
              pageInfo { hasNextPage endCursor } edges { cursor starredAt node { id databaseId name nameWithOwner
              owner { login } url description homepageUrl primaryLanguage { name } licenseInfo { spdxId }
              repositoryTopics(first: 20) { nodes { topic { name } } } stargazerCount forkCount isArchived isFork
              isPrivate isTemplate defaultBranchRef { name } createdAt updatedAt pushedAt issues(states: OPEN) { totalCount }
              a: object(expression: "HEAD:README.md") { ... on Blob { oid byteSize } }
              b: object(expression: "HEAD:readme.md") { ... on Blob { oid byteSize text } } } } } } }""";
    private static final int PAGE_SIZE = 50;

    private final SimulatedAccount account;
    private final GraphQlEngine engine;

    public WarmUp(SimulatedAccount account) {
        this.account = account;
        engine = new GraphQlEngine(account);
    }

    /** Hashes all READMEs and answers so many pages. */
    public void run(int pages) {
        account.stars().stream()
                .flatMap(starred -> starred.repository().files().stream())
                .forEach(RepositoryFile::facts);
        QuotaState quota = new QuotaState(0, 0, 0, Instant.EPOCH);
        for (int i = 0; i < pages; i++) {
            JsonBodies.bytes(engine.prepare(new GraphQlRequest(PAGE, null, Map.of("first", PAGE_SIZE)))
                    .execute(quota, ReadLimits.NONE, ListDistortion.NONE)
                    .body());
        }
    }
}
