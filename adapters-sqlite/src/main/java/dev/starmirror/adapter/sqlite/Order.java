package dev.starmirror.adapter.sqlite;

import dev.starmirror.domain.catalog.Sort;

/** The orders of an answer as SQL; equal values are told apart by id, so that pages never overlap. */
final class Order {
    private Order() {}

    static String of(Sort sort, boolean reverse) {
        String direction = descending(sort, reverse) ? " DESC" : " ASC";
        return "r." + column(sort) + direction + ", r.id" + direction;
    }

    /** What stands behind a row in that order, with question marks for its value and its id. */
    static String behind(Sort sort, boolean reverse) {
        return "(r." + column(sort) + ", r.id) " + (descending(sort, reverse) ? "<" : ">") + " (?, ?)";
    }

    private static boolean descending(Sort sort, boolean reverse) {
        return (sort != Sort.NAME) != reverse;
    }

    /** The index that has active stars in that order. */
    static String index(Sort sort) {
        return sort == Sort.NAME ? "idx_repositories_name_search" : "idx_repositories_" + column(sort);
    }

    private static String column(Sort sort) {
        return switch (sort) {
            case RELEVANCE, STARRED -> "starred_at";
            case UPDATED -> "updated_at";
            case PUSHED -> "pushed_at";
            case STARS -> "stars";
            case NAME -> "full_name";
        };
    }
}
