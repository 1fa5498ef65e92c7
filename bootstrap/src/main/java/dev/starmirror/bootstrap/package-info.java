/** Where the program is put together: settings, wiring, start and exit code. */
@NullMarked
package dev.starmirror.bootstrap;

import org.jspecify.annotations.NullMarked;
