@NullMarked
package dev.starmirror.architecture.bad.application.first;

import org.jspecify.annotations.NullMarked;
