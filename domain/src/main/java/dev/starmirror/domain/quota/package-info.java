/** What the source still lets us ask, and the decision that follows. */
@NullMarked
package dev.starmirror.domain.quota;

import org.jspecify.annotations.NullMarked;
