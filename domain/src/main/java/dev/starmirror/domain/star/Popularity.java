package dev.starmirror.domain.star;

import org.jspecify.annotations.Nullable;

/**
 * How many people use a repository.
 *
 * @param stars stargazers, 0 or more
 * @param forks forks, 0 or more
 * @param openIssues open issues and pull requests together, as REST counts them; null where the listing does not say (GraphQL
 *     would count them only at the price of extra points and of losing repositories whose issues the token may not read)
 */
public record Popularity(long stars, long forks, @Nullable Long openIssues) {
    public Popularity {
        if (stars < 0 || forks < 0 || (openIssues != null && openIssues < 0)) {
            throw new IllegalArgumentException("Counts are 0 or more");
        }
    }
}
