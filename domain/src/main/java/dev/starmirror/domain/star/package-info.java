/** What a star and a repository are, and how stored metadata is told from changed metadata. */
@NullMarked
package dev.starmirror.domain.star;

import org.jspecify.annotations.NullMarked;
