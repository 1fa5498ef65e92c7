/** The command line: how people and scripts reach the mirror, and the one place where failures become exit codes. */
@NullMarked
package dev.starmirror.adapter.cli;

import org.jspecify.annotations.NullMarked;
