@NullMarked
package dev.starmirror.adapter.cli.command;

import org.jspecify.annotations.NullMarked;
