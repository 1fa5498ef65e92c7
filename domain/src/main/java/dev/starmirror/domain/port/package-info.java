/** What the core needs from the outside, each with the contract its adapters are held against. */
@NullMarked
package dev.starmirror.domain.port;

import org.jspecify.annotations.NullMarked;
