package dev.starmirror.application.sync;

import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.run.SyncTally;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes one transaction.
 *
 * @param changes what to store of stars
 * @param wanted READMEs to fetch before it is stored
 * @param results READMEs that are settled already
 * @param tally what it adds to the run's counts, READMEs left out
 * @param page the page it is a part of, null for none
 */
record WriteUnit(
        List<Change> changes,
        List<ReadmeRequest> wanted,
        List<ReadmeResult> results,
        SyncTally tally,
        @Nullable PageTicket page) {

    /** READMEs alone, of stars stored before. */
    static WriteUnit ofReadmes(List<ReadmeRequest> wanted, List<ReadmeResult> results) {
        return new WriteUnit(List.of(), wanted, results, SyncTally.ZERO, null);
    }

    WriteUnit partOf(PageTicket ticket) {
        return new WriteUnit(changes, wanted, results, tally, ticket);
    }

    /** The same with the READMEs it wanted. */
    WriteUnit with(List<ReadmeResult> fetched) {
        return new WriteUnit(
                changes,
                List.of(),
                Stream.concat(results.stream(), fetched.stream()).toList(),
                tally,
                page);
    }

    /** The bytes to expect of it. */
    long expectedBytes() {
        return wanted.stream().mapToLong(ReadmeRequest::expectedSize).sum();
    }

    void close() {
        if (page != null) {
            page.close();
        }
    }
}
