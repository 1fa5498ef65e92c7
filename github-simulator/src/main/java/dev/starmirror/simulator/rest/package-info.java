/** GitHub's REST API over the simulated account. */
@NullMarked
package dev.starmirror.simulator.rest;

import org.jspecify.annotations.NullMarked;
