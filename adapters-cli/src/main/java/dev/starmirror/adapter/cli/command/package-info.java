/** The commands, one class each, and the options they share. */
@NullMarked
package dev.starmirror.adapter.cli.command;

import org.jspecify.annotations.NullMarked;
