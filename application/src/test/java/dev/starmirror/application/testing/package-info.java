/** What adapters and the engine are held against: contract suites for every storage port, and fakes that pass them. */
@NullMarked
package dev.starmirror.application.testing;

import org.jspecify.annotations.NullMarked;
