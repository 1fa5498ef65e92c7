/** Watches memory, processor, source and disk, and decides how wide a run may work. */
@NullMarked
package dev.starmirror.application.governor;

import org.jspecify.annotations.NullMarked;
