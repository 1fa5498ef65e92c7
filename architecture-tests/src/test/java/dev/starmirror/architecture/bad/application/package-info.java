@NullMarked
package dev.starmirror.architecture.bad.application;

import org.jspecify.annotations.NullMarked;
