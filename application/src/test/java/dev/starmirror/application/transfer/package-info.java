@NullMarked
package dev.starmirror.application.transfer;

import org.jspecify.annotations.NullMarked;
