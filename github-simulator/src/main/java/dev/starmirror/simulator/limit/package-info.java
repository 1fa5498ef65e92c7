/** GitHub's primary and secondary limits, and the record of who broke them. */
@NullMarked
package dev.starmirror.simulator.limit;

import org.jspecify.annotations.NullMarked;
