/** Stars of a real account read from a file. */
@NullMarked
package dev.starmirror.simulator.corpus;

import org.jspecify.annotations.NullMarked;
