package dev.starmirror.simulator.graphql;

import graphql.schema.idl.RuntimeWiring;
import org.jspecify.annotations.Nullable;

/** Where a page of a connection stands. */
record PageInfo(@Nullable String startCursor, @Nullable String endCursor, boolean hasPrevious, boolean hasNext) {

    /** Of a connection without elements. */
    static final PageInfo NONE = new PageInfo(null, null, false, false);

    static void addTo(RuntimeWiring.Builder wiring) {
        TypeFields.of("PageInfo", PageInfo.class)
                .plain("endCursor", PageInfo::endCursor)
                .plain("hasNextPage", PageInfo::hasNext)
                .plain("hasPreviousPage", PageInfo::hasPrevious)
                .plain("startCursor", PageInfo::startCursor)
                .addTo(wiring);
    }
}
