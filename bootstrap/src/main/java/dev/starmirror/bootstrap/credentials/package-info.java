/** Where the token comes from. */
@NullMarked
package dev.starmirror.bootstrap.credentials;

import org.jspecify.annotations.NullMarked;
