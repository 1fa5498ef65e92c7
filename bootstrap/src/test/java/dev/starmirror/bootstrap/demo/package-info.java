@NullMarked
package dev.starmirror.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
