/** Deterministic, realistic repositories and READMEs made from a seed. */
@NullMarked
package dev.starmirror.simulator.generated;

import org.jspecify.annotations.NullMarked;
