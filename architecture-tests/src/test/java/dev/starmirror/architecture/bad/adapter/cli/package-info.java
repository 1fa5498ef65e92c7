@NullMarked
package dev.starmirror.architecture.bad.adapter.cli;

import org.jspecify.annotations.NullMarked;
