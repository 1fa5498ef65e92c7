/** The ports' decorators: repeats, circuit breaker, bound on concurrent requests. */
@NullMarked
package dev.starmirror.adapter.github.resilience;

import org.jspecify.annotations.NullMarked;
