/** Tests of the SQLite adapter, and the mirrors they run on. */
@NullMarked
package dev.starmirror.adapter.sqlite;

import org.jspecify.annotations.NullMarked;
