package dev.starmirror.adapter.github.graphql;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Every question we put to GitHub's GraphQL interface. None asks for {@code issues}, {@code pullRequests} or {@code stargazers}: each
 * of them costs points, and one that a token may not read takes the whole repository with it. For the same reason the owner is read
 * from {@code nameWithOwner}: the field {@code owner} cannot be null, and a deleted owner would erase the repository.
 */
final class Documents {
    private static final String VIEWER = "account: viewer";
    private static final String USER = "account: user(login: $login)";
    private static final String STARS =
            "starredRepositories(first: $first, after: $after, orderBy: {field: STARRED_AT, direction: DESC})";

    /** GitHub allows a repository twenty topics. */
    private static final String REPOSITORY = """
            fragment Metadata on Repository {
              id databaseId nameWithOwner url description homepageUrl
              primaryLanguage { name }
              repositoryTopics(first: 20) { nodes { topic { name } } }
              licenseInfo { spdxId }
              stargazerCount forkCount
              isArchived isFork isPrivate isTemplate isEmpty
              defaultBranchRef { name }
              createdAt updatedAt pushedAt
            }
            """;

    private static final String README_PLACES = """
            fragment ReadmePlaces on Repository {
              %s
            }
            fragment File on GitObject { ... on Blob { oid byteSize } }
            """.formatted(UsualPlace.fields());

    private static final String EVERYWHERE = """
            query Everywhere($ids: [ID!]!) {
              rateLimit { cost }
              nodes(ids: $ids) {
                ... on Repository {
                  databaseId isEmpty
                  github: object(expression: "HEAD:.github") { ...Folder }
                  root: object(expression: "HEAD:") { ...Folder }
                  docs: object(expression: "HEAD:docs") { ...Folder }
                }
              }
            }
            fragment Folder on GitObject { ... on Tree { entries { name type oid size } } }
            """;

    private static final String PRESENCE = """
            query Presence($ids: [ID!]!) {
              rateLimit { cost }
              viewer { login }
              nodes(ids: $ids) { ... on Repository { databaseId viewerHasStarred } }
            }
            """;

    private Documents() {}

    /** Who the account is, how many stars it has, and when it gave the newest. */
    static String probe(boolean viewer) {
        return """
                query Probe%s {
                  rateLimit { cost }
                  %s {
                    databaseId login
                    starredRepositories(first: 1, orderBy: {field: STARRED_AT, direction: DESC}) {
                      totalCount
                      edges { starredAt }
                    }
                  }
                }
                """.formatted(viewer ? "" : "($login: String!)", root(viewer));
    }

    /** A page of stars with everything that is mirrored of them, and with the place of their READMEs. */
    static String page(boolean viewer) {
        return pageOf(viewer, "Page", "{ starredAt node { ...Metadata ...ReadmePlaces } }")
                + REPOSITORY
                + README_PLACES;
    }

    /** A page of stars with as little as tells which they are. */
    static String outline(boolean viewer) {
        return pageOf(viewer, "Outline", "{ starredAt node { databaseId nameWithOwner } }");
    }

    /** The bare positions of a page of stars: nothing is asked about the repositories, so none of them can spoil the answer. */
    static String positions(boolean viewer) {
        return pageOf(viewer, "Positions", "{ starredAt }");
    }

    /** The folders that READMEs can be in, for up to 100 repositories. */
    static String everywhere() {
        return EVERYWHERE;
    }

    /** Whether up to 100 repositories still exist, and whether the token's own account stars them. */
    static String presence() {
        return PRESENCE;
    }

    /** So many repositories by name: variables {@code owner0}, {@code name0} and so on, answers under {@code r0} and so on. */
    static String named(int count) {
        return """
                query Named(%s) {
                  rateLimit { cost }
                  viewer { login }
                  %s
                }
                fragment Lookup on Repository { viewerHasStarred ...Metadata ...ReadmePlaces }
                """.formatted(
                        each(count, ", ", "$owner%1$d: String!, $name%1$d: String!"),
                        each(count, "\n  ", "r%1$d: repository(owner: $owner%1$d, name: $name%1$d) { ...Lookup }"))
                + REPOSITORY
                + README_PLACES;
    }

    /** So many texts by repository and oid: variables {@code id0}, {@code oid0} and so on, answers under {@code r0} and so on. */
    static String texts(int count) {
        return """
                query Texts(%s) {
                  rateLimit { cost }
                  %s
                }
                fragment Text on GitObject { ... on Blob { oid byteSize isBinary isTruncated text } }
                """.formatted(
                        each(count, ", ", "$id%1$d: ID!, $oid%1$d: GitObjectID!"),
                        each(
                                count,
                                "\n  ",
                                "r%1$d: node(id: $id%1$d) { ... on Repository { databaseId blob: object(oid: $oid%1$d) { ...Text } } }"));
    }

    private static String pageOf(boolean viewer, String name, String edge) {
        return """
                query %s(%s$first: Int!, $after: String) {
                  rateLimit { cost }
                  %s {
                    databaseId login
                    %s {
                      totalCount isOverLimit
                      pageInfo { hasNextPage endCursor }
                      edges %s
                    }
                  }
                }
                """.formatted(name, viewer ? "" : "$login: String!, ", root(viewer), STARS, edge);
    }

    private static String root(boolean viewer) {
        return viewer ? VIEWER : USER;
    }

    private static String each(int count, String separator, String template) {
        return IntStream.range(0, count).mapToObj(template::formatted).collect(Collectors.joining(separator));
    }
}
