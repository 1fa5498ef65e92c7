/** What every exchange with GitHub has in common: addresses, headers, limits on sizes, failures of the transport. */
@NullMarked
package dev.starmirror.adapter.github.http;

import org.jspecify.annotations.NullMarked;
