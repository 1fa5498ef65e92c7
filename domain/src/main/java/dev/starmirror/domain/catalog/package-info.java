/** What can be asked of the mirror, and the answers. */
@NullMarked
package dev.starmirror.domain.catalog;

import org.jspecify.annotations.NullMarked;
