/** The shell launcher, run against a Java and a Maven that only say what they were asked. */
@NullMarked
package dev.starmirror.bootstrap.launcher;

import org.jspecify.annotations.NullMarked;
