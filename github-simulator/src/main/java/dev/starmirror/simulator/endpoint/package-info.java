/** What GitHub's GraphQL and REST endpoints have in common: an understood request, and how answers are worded. */
@NullMarked
package dev.starmirror.simulator.endpoint;

import org.jspecify.annotations.NullMarked;
