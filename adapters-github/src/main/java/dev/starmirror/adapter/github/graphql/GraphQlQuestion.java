package dev.starmirror.adapter.github.graphql;

import java.util.Map;

/**
 * The body of a GraphQL request.
 *
 * @param query the document
 * @param variables by name; null values are allowed
 */
record GraphQlQuestion(String query, Map<String, Object> variables) {}
