package dev.starmirror.simulator.limit;

import java.util.Locale;

/** GitHub's separate quotas, named as {@code x-ratelimit-resource} names them. */
public enum QuotaResource {
    /** REST. */
    CORE,
    /** GraphQL. */
    GRAPHQL;

    /** The name in headers and in {@code /rate_limit}. */
    public String headerName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
