@NullMarked
package dev.starmirror.bootstrap.credentials;

import org.jspecify.annotations.NullMarked;
