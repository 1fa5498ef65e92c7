package dev.starmirror.simulator.graphql;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a GraphQL request. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record GraphQlRequest(
        @Nullable String query,
        @Nullable String operationName,
        @Nullable Map<String, @Nullable Object> variables) {}
