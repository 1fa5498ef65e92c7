/** Words, texts and expressions for full-text search, without any database. */
@NullMarked
package dev.starmirror.adapter.sqlite.search;

import org.jspecify.annotations.NullMarked;
