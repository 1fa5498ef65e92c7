/** What was learned about a repository's README: where it lies, what it says, or why it could not be had. */
@NullMarked
package dev.starmirror.domain.readme;

import org.jspecify.annotations.NullMarked;
