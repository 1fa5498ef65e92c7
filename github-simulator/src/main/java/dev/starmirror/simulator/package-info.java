/** A GitHub to test, measure and demonstrate against: its GraphQL and REST answers, limits and failures. */
@NullMarked
package dev.starmirror.simulator;

import org.jspecify.annotations.NullMarked;
