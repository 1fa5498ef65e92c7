@NullMarked
package dev.starmirror.architecture.bad.application.util;

import org.jspecify.annotations.NullMarked;
