package dev.starmirror.adapter.github.rest;

import org.jspecify.annotations.Nullable;

/** An account as REST shows it. */
record AccountRow(long id, @Nullable String login) {}
