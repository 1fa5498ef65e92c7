@NullMarked
package dev.starmirror.domain.plan;

import org.jspecify.annotations.NullMarked;
