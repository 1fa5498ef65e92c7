package dev.starmirror.simulator.api;

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
 * Answers queries nobody asked, so that a cold JVM is not what a measurement measures. Nothing is counted, and the hashes
 * of the READMEs on the way are known afterwards.
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

    private final GraphQlEngine engine;

    public WarmUp(SimulatedAccount account) {
        engine = new GraphQlEngine(account);
    }

    /** Answers so many pages. */
    public void run(int pages) {
        QuotaState quota = new QuotaState(0, 0, 0, Instant.EPOCH);
        for (int i = 0; i < pages; i++) {
            JsonBodies.bytes(engine.prepare(new GraphQlRequest(PAGE, null, Map.of("first", PAGE_SIZE)))
                    .execute(quota, ReadLimits.NONE, ListDistortion.NONE)
                    .body());
        }
    }
}
