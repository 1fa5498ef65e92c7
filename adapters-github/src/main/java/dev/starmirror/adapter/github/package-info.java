/** Stars and READMEs as GitHub serves them, behind the ports of the domain. */
@NullMarked
package dev.starmirror.adapter.github;

import org.jspecify.annotations.NullMarked;
