package dev.starmirror.adapter.github.rest;

import dev.starmirror.domain.run.PageCursor;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A position in the REST listing: the address GitHub gave for the next page.
 *
 * @param url with the parameters {@code per_page} and {@code page}
 * @param perPage stars a page, 1 to 100
 * @param page counted from 1
 */
record ListingPosition(HttpUrl url, int perPage, int page) {
    private static final String MARK = "rest:";
    private static final String PER_PAGE = "per_page";
    private static final String PAGE = "page";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");

    /** The beginning of a listing. */
    static ListingPosition first(HttpUrl listing, int size) {
        return new ListingPosition(listing, size, 1);
    }

    /** Reads an address that GitHub gave; empty where it does not say which page it is. */
    static Optional<ListingPosition> of(HttpUrl url) {
        int page = number(url.queryParameter(PAGE));
        int perPage = number(url.queryParameter(PER_PAGE));
        return page < 1 || perPage < 1 ? Optional.empty() : Optional.of(new ListingPosition(url, perPage, page));
    }

    /** Whether the cursor is one of this listing. */
    static boolean isMark(@Nullable PageCursor cursor) {
        return cursor != null && cursor.value().startsWith(MARK);
    }

    /** Reads a cursor; empty where it is none of this listing's. */
    static Optional<ListingPosition> of(PageCursor cursor) {
        HttpUrl url = isMark(cursor) ? HttpUrl.parse(cursor.value().substring(MARK.length())) : null;
        return url == null ? Optional.empty() : of(url);
    }

    PageCursor cursor() {
        return new PageCursor(MARK + address());
    }

    /** Stars before this position. */
    long offset() {
        return (long) (page - 1) * perPage;
    }

    /** The same position with pages of that size, or of the largest smaller one that has a page beginning here. */
    ListingPosition resized(int size) {
        long offset = offset();
        int fitting = size;
        while (offset % fitting != 0) {
            fitting--;
        }
        return new ListingPosition(url, fitting, (int) (offset / fitting) + 1);
    }

    /** The position behind this page. */
    ListingPosition following() {
        return new ListingPosition(url, perPage, page + 1);
    }

    HttpUrl address() {
        return url.newBuilder()
                .setQueryParameter(PER_PAGE, Integer.toString(perPage))
                .setQueryParameter(PAGE, Integer.toString(page))
                .build();
    }

    private static int number(@Nullable String value) {
        return value != null && NUMBER.matcher(value).matches() ? Integer.parseInt(value) : 0;
    }
}
