/** Measurements of the mirror at full size; no part of the product. */
@NullMarked
package dev.starmirror.benchmarks;

import org.jspecify.annotations.NullMarked;
