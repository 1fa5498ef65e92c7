/** Measures what only the process itself can see. */
@NullMarked
package dev.starmirror.bootstrap.monitor;

import org.jspecify.annotations.NullMarked;
