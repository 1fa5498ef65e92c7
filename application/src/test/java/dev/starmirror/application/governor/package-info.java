@NullMarked
package dev.starmirror.application.governor;

import org.jspecify.annotations.NullMarked;
