/** GitHub's GraphQL API over the simulated account. */
@NullMarked
package dev.starmirror.simulator.graphql;

import org.jspecify.annotations.NullMarked;
