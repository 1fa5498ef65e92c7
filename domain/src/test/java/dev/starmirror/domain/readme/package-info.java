@NullMarked
package dev.starmirror.domain.readme;

import org.jspecify.annotations.NullMarked;
