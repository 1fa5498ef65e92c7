/** Failures that can be scripted: which, on what, when and how often. */
@NullMarked
package dev.starmirror.simulator.fault;

import org.jspecify.annotations.NullMarked;
