@NullMarked
package dev.starmirror.bootstrap.process;

import org.jspecify.annotations.NullMarked;
