@NullMarked
package dev.starmirror.domain.star;

import org.jspecify.annotations.NullMarked;
