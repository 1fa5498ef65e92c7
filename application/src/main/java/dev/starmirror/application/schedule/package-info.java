/** When runs happen that nobody starts by hand. */
@NullMarked
package dev.starmirror.application.schedule;

import org.jspecify.annotations.NullMarked;
