package dev.starmirror.adapter.cli.command;

import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.catalog.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What stars must have, their order and how many of them: the same for every command that shows many. */
final class FilterOptions {
    static final int USUAL_LIMIT = 30;

    @Option(
            names = "--language",
            paramLabel = "L",
            split = ",",
            splitSynopsisLabel = "",
            description = "Written in this language; repeat it for any of several.")
    private @Nullable List<String> languages;

    @Option(
            names = "--topic",
            paramLabel = "T",
            split = ",",
            splitSynopsisLabel = "",
            description = "Tagged with this topic; repeat it to require several.")
    private @Nullable List<String> topics;

    @Option(names = "--owner", paramLabel = "O", description = "Owned by this user or organization.")
    private @Nullable String owner;

    @Option(names = "--license", paramLabel = "SPDX", description = "Under this licence, by its SPDX id, such as MIT.")
    private @Nullable String license;

    @Option(
            names = "--min-stars",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "With at least N stars.")
    private @Nullable Integer minStars;

    @Option(
            names = "--max-stars",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "With at most N stars.")
    private @Nullable Integer maxStars;

    @Option(
            names = "--starred-after",
            paramLabel = "D",
            description = "Starred on or after this date: 2026-01-31, or an age like 90d, 6mo or 1y.")
    private @Nullable Instant starredAfter;

    @Option(names = "--starred-before", paramLabel = "D", description = "Starred before this date.")
    private @Nullable Instant starredBefore;

    @Option(names = "--updated-after", paramLabel = "D", description = "Updated on or after this date.")
    private @Nullable Instant updatedAfter;

    @Option(names = "--pushed-after", paramLabel = "D", description = "Pushed to on or after this date.")
    private @Nullable Instant pushedAfter;

    @Option(names = "--archived", negatable = true, description = "Only archived ones; --no-archived leaves them out.")
    private @Nullable Boolean archived;

    @Option(names = "--fork", negatable = true, description = "Only forks; --no-fork leaves them out.")
    private @Nullable Boolean fork;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            completionCandidates = Orders.class,
            description = "Order by relevance, starred, updated, pushed, stars or name.")
    private @Nullable Sort sort;

    @Option(names = "--reverse", description = "Reverse the order.")
    private boolean reverse;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "At most N of them, 0 for all. Default: " + USUAL_LIMIT + "; in an export, all.")
    private @Nullable Integer limit;

    @Option(names = "--offset", paramLabel = "N", converter = CountConverter.class, description = "Skip the first N.")
    private @Nullable Integer offset;

    /** For completion scripts. */
    static final class Orders extends Choice.Names<Sort> {
        Orders() {
            super(Sort.class);
        }
    }

    /** The question to the mirror. */
    CatalogQuery query(@Nullable String text, Sort usual, Standing standing) {
        return query(text, usual, standing, USUAL_LIMIT);
    }

    /** The same where no limit is given means everything. */
    CatalogQuery everything(Standing standing) {
        return query(null, Sort.STARRED, standing, 0);
    }

    private CatalogQuery query(@Nullable String text, Sort usual, Standing standing, int usualLimit) {
        return new CatalogQuery(
                text,
                filters(standing),
                sort == null ? usual : sort,
                reverse,
                limit == null ? usualLimit : limit,
                offset == null ? 0 : offset);
    }

    private Filters filters(Standing standing) {
        return new Filters(
                languages == null ? List.of() : languages,
                topics == null ? List.of() : topics,
                owner,
                license,
                minStars == null ? null : minStars.longValue(),
                maxStars == null ? null : maxStars.longValue(),
                starredAfter,
                starredBefore,
                updatedAfter,
                pushedAfter,
                archived,
                fork,
                standing);
    }
}
