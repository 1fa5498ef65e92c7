@NullMarked
package dev.starmirror.architecture.bad.adapter.github;

import org.jspecify.annotations.NullMarked;
