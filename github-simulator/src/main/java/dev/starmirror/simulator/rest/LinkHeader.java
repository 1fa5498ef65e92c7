package dev.starmirror.simulator.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.TreeMap;

/** The {@code Link} header of a page of a listing. */
final class LinkHeader {

    private LinkHeader() {}

    /** Returns the header, empty where there is only one page. */
    static String of(RestRequest request, int page, int pages) {
        StringJoiner links = new StringJoiner(", ");
        if (page > 1) {
            links.add(link(request, Math.min(page - 1, Math.max(1, pages)), "prev"));
        }
        if (page < pages) {
            links.add(link(request, page + 1, "next"));
            links.add(link(request, pages, "last"));
        }
        if (page > 1) {
            links.add(link(request, 1, "first"));
        }
        return links.toString();
    }

    private static String link(RestRequest request, int page, String relation) {
        TreeMap<String, String> parameters = new TreeMap<>(request.request().query());
        parameters.put("page", Integer.toString(page));
        StringJoiner query = new StringJoiner("&", "?", "");
        parameters.forEach((name, value) -> query.add(encoded(name) + "=" + encoded(value)));
        return "<" + request.base() + request.request().path() + query + ">; rel=\"" + relation + "\"";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
