@NullMarked
package dev.starmirror.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
