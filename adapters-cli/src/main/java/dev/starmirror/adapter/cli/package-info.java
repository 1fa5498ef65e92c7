/** The command line: commands, progress and output formats. */
@NullMarked
package dev.starmirror.adapter.cli;

import org.jspecify.annotations.NullMarked;
