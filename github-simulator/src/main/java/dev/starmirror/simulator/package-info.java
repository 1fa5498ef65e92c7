/** A GitHub to test and measure against: generated stars, quotas, faults. */
@NullMarked
package dev.starmirror.simulator;

import org.jspecify.annotations.NullMarked;
