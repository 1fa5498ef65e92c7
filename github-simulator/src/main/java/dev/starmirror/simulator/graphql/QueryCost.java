package dev.starmirror.simulator.graphql;

import dev.starmirror.simulator.fault.RequestKind;
import java.util.List;

/**
 * What a query asks for, found out before it runs.
 *
 * @param points by GitHub's documented formula, at least 1
 * @param nodeCount the most nodes the query can return
 * @param kind what the query is for
 * @param complaints arguments of connections that GitHub refuses
 */
record QueryCost(int points, int nodeCount, RequestKind kind, List<GitHubError> complaints) {}
