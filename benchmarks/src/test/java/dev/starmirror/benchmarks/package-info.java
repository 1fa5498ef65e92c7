@NullMarked
package dev.starmirror.benchmarks;

import org.jspecify.annotations.NullMarked;
