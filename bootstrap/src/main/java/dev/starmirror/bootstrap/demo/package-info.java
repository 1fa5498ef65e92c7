/** The bundled GitHub simulator as a process of its own. */
@NullMarked
package dev.starmirror.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
