@NullMarked
package dev.starmirror.architecture.bad.bootstrap;

import org.jspecify.annotations.NullMarked;
