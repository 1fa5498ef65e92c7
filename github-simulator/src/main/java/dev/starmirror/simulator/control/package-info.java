/** What other processes may ask of a running simulator, under {@code /_simulator}. */
@NullMarked
package dev.starmirror.simulator.control;

import org.jspecify.annotations.NullMarked;
