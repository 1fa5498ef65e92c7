@NullMarked
package dev.starmirror.bootstrap.monitor;

import org.jspecify.annotations.NullMarked;
