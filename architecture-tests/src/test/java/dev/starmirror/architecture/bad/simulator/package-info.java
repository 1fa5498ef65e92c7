@NullMarked
package dev.starmirror.architecture.bad.simulator;

import org.jspecify.annotations.NullMarked;
