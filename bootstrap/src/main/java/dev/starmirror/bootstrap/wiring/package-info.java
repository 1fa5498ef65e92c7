/** The composition root: puts the rooms together for the settings in force. The only package that constructs adapters. */
@NullMarked
package dev.starmirror.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
