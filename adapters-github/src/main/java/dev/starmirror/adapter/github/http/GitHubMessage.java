package dev.starmirror.adapter.github.http;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentence for people in the body of a refusal. The body is untrusted, and may be HTML. */
final class GitHubMessage {
    private static final Pattern MESSAGE = Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){0,300})");
    private static final Pattern LIMIT = Pattern.compile("\\b(secondary rate|rate limit|abuse detection)\\b");

    private GitHubMessage() {}

    static String in(String body) {
        Matcher message = MESSAGE.matcher(body);
        return message.find() ? UntrustedText.line(message.group(1)) : "no reason given";
    }

    /** Whether the refusal is about how much was asked, and not about who asks. */
    static boolean isAboutLimits(String body) {
        return LIMIT.matcher(in(body).toLowerCase(Locale.ROOT)).find();
    }
}
