/** Every setting, where values come from, and the one place that decides between them. */
@NullMarked
package dev.starmirror.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
