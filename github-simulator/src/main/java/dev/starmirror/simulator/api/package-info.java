/** What happens to every request: who asks, which limits apply, which fault strikes, who answers, with which headers. */
@NullMarked
package dev.starmirror.simulator.api;

import org.jspecify.annotations.NullMarked;
