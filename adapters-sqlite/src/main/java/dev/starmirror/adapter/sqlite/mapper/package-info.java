/** The SQL statements, and the rows they read and write. */
@NullMarked
package dev.starmirror.adapter.sqlite.mapper;

import org.jspecify.annotations.NullMarked;
