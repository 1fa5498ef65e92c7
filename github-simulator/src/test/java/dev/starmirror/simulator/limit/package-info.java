@NullMarked
package dev.starmirror.simulator.limit;

import org.jspecify.annotations.NullMarked;
