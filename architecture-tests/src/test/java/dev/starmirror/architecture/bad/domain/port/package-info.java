@NullMarked
package dev.starmirror.architecture.bad.domain.port;

import org.jspecify.annotations.NullMarked;
