@NullMarked
package dev.starmirror.architecture.bad.adapter.sqlite;

import org.jspecify.annotations.NullMarked;
