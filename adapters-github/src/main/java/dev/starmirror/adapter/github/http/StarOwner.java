package dev.starmirror.adapter.github.http;

import org.jspecify.annotations.Nullable;

/**
 * Whose stars are asked for.
 *
 * @param login null for the token's own account
 */
public record StarOwner(@Nullable String login) {}
