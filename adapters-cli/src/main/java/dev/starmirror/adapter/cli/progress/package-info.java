/** What a run says while it works, always on the error stream. */
@NullMarked
package dev.starmirror.adapter.cli.progress;

import org.jspecify.annotations.NullMarked;
