package dev.starmirror.adapter.cli.transfer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses out of the mirror that may become links: of web pages, and written so that nothing can follow them by mistake. */
final class WebAddress {
    private static final Pattern SCHEME = Pattern.compile("https?", Pattern.CASE_INSENSITIVE);

    private WebAddress() {}

    /** The address in ASCII without quotes, spaces and brackets; empty where it is none of a web page. */
    static Optional<String> of(String text) {
        try {
            URI address = new URI(text);
            boolean web = address.getScheme() != null
                    && SCHEME.matcher(address.getScheme()).matches()
                    && address.getHost() != null
                    && address.getUserInfo() == null;
            return web
                    ? Optional.of(address.toASCIIString()
                            .replace("'", "%27")
                            .replace("(", "%28")
                            .replace(")", "%29"))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
