/** GitHub's REST interface: used without a token, and where GraphQL gives less than everything. */
@NullMarked
package dev.starmirror.adapter.github.rest;

import org.jspecify.annotations.NullMarked;
