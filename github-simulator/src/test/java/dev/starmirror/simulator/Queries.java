package dev.starmirror.simulator;

/** Queries as clients of stars send them. */
final class Queries {

    static final String PROBE = "{viewer{starredRepositories(first:1){totalCount edges{starredAt}}}}";

    static final String PAGE = """
            query($first: Int!, $after: String) {
              rateLimit { cost nodeCount remaining used limit resetAt }
              viewer {
                starredRepositories(first: $first, after: $after, orderBy: {field: STARRED_AT, direction: DESC}) {
                  totalCount
                  isOverLimit
                  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                  edges { cursor starredAt node { databaseId nameWithOwner description
                    repositoryTopics(first: 20) { nodes { topic { name } } }
                    object(expression: "HEAD:README.md") { ... on Blob { oid byteSize } } } }
                }
              }
            }""";

    static final String TEXTS = """
            query($ids: [ID!]!) {
              nodes(ids: $ids) { ... on Repository { databaseId
                object(expression: "HEAD:README.md") { ... on Blob { oid isTruncated isBinary text } } } }
            }""";

    private Queries() {}
}
