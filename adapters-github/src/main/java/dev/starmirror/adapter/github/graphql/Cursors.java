package dev.starmirror.adapter.github.graphql;

import dev.starmirror.domain.run.PageCursor;
import org.jspecify.annotations.Nullable;

/** Positions of the GraphQL listing, told apart from positions of the REST listing, which a later run might go on from instead. */
final class Cursors {
    private static final String MARK = "graphql:";

    private Cursors() {}

    static PageCursor graphql(String endCursor) {
        return new PageCursor(MARK + endCursor);
    }

    /** The value to ask with; null, for the beginning, where the position is none of this listing's: listing anew loses nothing. */
    static @Nullable String after(@Nullable PageCursor cursor) {
        return cursor == null || !cursor.value().startsWith(MARK)
                ? null
                : cursor.value().substring(MARK.length());
    }
}
