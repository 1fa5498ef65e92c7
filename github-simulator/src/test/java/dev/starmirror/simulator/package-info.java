@NullMarked
package dev.starmirror.simulator;

import org.jspecify.annotations.NullMarked;
