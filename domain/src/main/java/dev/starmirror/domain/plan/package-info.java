/** The pure difference between what the mirror stores and what the source lists. */
@NullMarked
package dev.starmirror.domain.plan;

import org.jspecify.annotations.NullMarked;
