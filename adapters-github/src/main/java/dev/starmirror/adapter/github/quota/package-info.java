/** What GitHub still lets us ask, on GitHub's clock, and the gate every request passes. */
@NullMarked
package dev.starmirror.adapter.github.quota;

import org.jspecify.annotations.NullMarked;
