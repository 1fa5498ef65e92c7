@NullMarked
package dev.starmirror.bootstrap;

import org.jspecify.annotations.NullMarked;
