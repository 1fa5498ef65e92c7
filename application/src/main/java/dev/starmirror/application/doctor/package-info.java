/** Looks at everything a sync depends on, and says what to do where something is amiss. */
@NullMarked
package dev.starmirror.application.doctor;

import org.jspecify.annotations.NullMarked;
