@NullMarked
package dev.starmirror.adapter.cli.progress;

import org.jspecify.annotations.NullMarked;
