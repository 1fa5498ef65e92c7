@NullMarked
package dev.starmirror.architecture.bad.domain;

import org.jspecify.annotations.NullMarked;
