package dev.starmirror.adapter.sqlite.mapper;

import dev.starmirror.domain.port.RepositoryReference;
import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import org.jspecify.annotations.Nullable;

/** A repository that something is still to be asked about. */
public record PendingRow(
        long id,
        String nodeId,
        @Nullable String owner,
        String name,
        @Nullable String readmePath,
        @Nullable String readmeOid,
        @Nullable Long readmeSize) {
    public ReadmeRequest toRequest() {
        ReadmeListing listing = readmePath == null || readmeOid == null || readmeSize == null
                ? new ReadmeListing.NotSeen()
                : new ReadmeListing.Located(new ReadmeLocation(readmePath, new BlobOid(readmeOid), readmeSize));
        return new ReadmeRequest(new RepositoryId(id), nodeId, new RepositoryName(owner, name), listing);
    }

    public RepositoryReference toReference() {
        return new RepositoryReference(new RepositoryId(id), nodeId, new RepositoryName(owner, name));
    }
}
