/** One run of the mirror: what to walk, its stages from listing to storing, its checkpoints and its end. */
@NullMarked
package dev.starmirror.application.sync;

import org.jspecify.annotations.NullMarked;
