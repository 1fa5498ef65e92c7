/** Tests of words, texts and expressions. */
@NullMarked
package dev.starmirror.adapter.sqlite.search;

import org.jspecify.annotations.NullMarked;
