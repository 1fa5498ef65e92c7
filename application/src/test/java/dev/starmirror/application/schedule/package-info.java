@NullMarked
package dev.starmirror.application.schedule;

import org.jspecify.annotations.NullMarked;
