@NullMarked
package dev.starmirror.architecture.bad.application.second;

import org.jspecify.annotations.NullMarked;
