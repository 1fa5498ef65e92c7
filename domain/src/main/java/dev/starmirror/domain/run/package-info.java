/** The story of one sync: mode, state, checkpoint, tally, outcome, events. */
@NullMarked
package dev.starmirror.domain.run;

import org.jspecify.annotations.NullMarked;
