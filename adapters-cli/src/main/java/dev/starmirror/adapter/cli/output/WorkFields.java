package dev.starmirror.adapter.cli.output;

import dev.starmirror.domain.run.SourceUsage;
import dev.starmirror.domain.run.SyncTally;
import java.util.List;
import java.util.stream.Stream;

/** What a run did and asked for, by the names that its own account and the history share. The names are fixed: scripts rely on them. */
final class WorkFields {
    private static final List<String> COLUMNS = List.of(
            "listed",
            "added",
            "updated",
            "unchanged",
            "removed",
            "skipped",
            "readmes_fetched",
            "readmes_absent",
            "requests_graphql",
            "requests_rest",
            "requests_not_modified",
            "requests_retries");

    private WorkFields() {}

    /** The columns of comma- and tab-separated output, between those that come before and after. */
    static List<String> columns(List<String> before, List<String> after) {
        return Stream.of(before, COLUMNS, after).flatMap(List::stream).toList();
    }

    /** The row with these fields behind its own. */
    static Row add(Row row, SyncTally tally, SourceUsage usage) {
        return row.with("listed", tally.listed())
                .with("added", tally.added())
                .with("updated", tally.updated())
                .with("unchanged", tally.unchanged())
                .with("removed", tally.removed())
                .with("skipped", tally.skipped())
                .with("readmes_fetched", tally.readmesFetched())
                .with("readmes_absent", tally.readmesAbsent())
                .with(
                        "requests",
                        Row.empty()
                                .with("graphql", usage.graphql())
                                .with("rest", usage.rest())
                                .with("not_modified", usage.notModified())
                                .with("retries", usage.retries()));
    }
}
