@NullMarked
package dev.starmirror.adapter.cli;

import org.jspecify.annotations.NullMarked;
