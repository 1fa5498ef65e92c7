package dev.starmirror.adapter.github.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** One star of the listing. */
record StarRow(
        @JsonProperty("starred_at") @Nullable String starredAt,
        @Nullable RepositoryRow repo) {}
