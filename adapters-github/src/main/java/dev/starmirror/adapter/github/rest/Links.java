package dev.starmirror.adapter.github.rest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** The {@code Link} header of a listing, which alone says whether there are further pages. */
final class Links {
    private static final Pattern LINK = Pattern.compile("<([^<>]{1,2000})>\\s*;\\s*rel=\"([a-z]+)\"");

    private Links() {}

    static Optional<HttpUrl> find(Headers headers, String relation) {
        Matcher link = LINK.matcher(String.join(",", headers.values("Link")));
        while (link.find()) {
            if (link.group(2).equals(relation)) {
                return Optional.ofNullable(HttpUrl.parse(link.group(1)));
            }
        }
        return Optional.empty();
    }
}
