/** The use cases: everything the program does, said over the ports of the domain. */
@NullMarked
package dev.starmirror.application;

import org.jspecify.annotations.NullMarked;
