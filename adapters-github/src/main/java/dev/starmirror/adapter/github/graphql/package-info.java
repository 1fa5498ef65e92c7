/** GitHub's GraphQL interface: the documents we send, the answers' wire form, and what they mean. */
@NullMarked
package dev.starmirror.adapter.github.graphql;

import org.jspecify.annotations.NullMarked;
