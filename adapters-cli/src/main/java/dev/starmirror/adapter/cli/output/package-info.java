/** Results as people and scripts read them: one renderer for each format, and text made safe for a terminal. */
@NullMarked
package dev.starmirror.adapter.cli.output;

import org.jspecify.annotations.NullMarked;
