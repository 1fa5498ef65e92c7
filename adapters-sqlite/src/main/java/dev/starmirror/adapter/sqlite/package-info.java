/** The mirror in one SQLite file, behind the ports of the domain. */
@NullMarked
package dev.starmirror.adapter.sqlite;

import org.jspecify.annotations.NullMarked;
