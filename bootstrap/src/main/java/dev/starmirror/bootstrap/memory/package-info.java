/** Keeps the process small where the JVM was started without flags. */
@NullMarked
package dev.starmirror.bootstrap.memory;

import org.jspecify.annotations.NullMarked;
