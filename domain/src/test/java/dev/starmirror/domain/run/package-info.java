@NullMarked
package dev.starmirror.domain.run;

import org.jspecify.annotations.NullMarked;
