package dev.starmirror.domain.port;

import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;

/**
 * Enough to ask the source about a repository again.
 *
 * @param id the identity
 * @param nodeId GitHub's opaque GraphQL id, empty where unknown
 * @param name the name it went by
 */
public record RepositoryReference(RepositoryId id, String nodeId, RepositoryName name) {}
