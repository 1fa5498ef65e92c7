@NullMarked
package dev.starmirror.adapter.cli.output;

import org.jspecify.annotations.NullMarked;
