/** Fills an empty mirror from an export. */
@NullMarked
package dev.starmirror.application.transfer;

import org.jspecify.annotations.NullMarked;
