@NullMarked
package dev.starmirror.application.sync;

import org.jspecify.annotations.NullMarked;
