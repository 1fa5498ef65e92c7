/** The mirror as a file for other programs, and back again. */
@NullMarked
package dev.starmirror.adapter.cli.transfer;

import org.jspecify.annotations.NullMarked;
