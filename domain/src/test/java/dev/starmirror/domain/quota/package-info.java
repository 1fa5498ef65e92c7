@NullMarked
package dev.starmirror.domain.quota;

import org.jspecify.annotations.NullMarked;
