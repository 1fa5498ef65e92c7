package dev.starmirror.adapter.github.http;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GitHub's sentence for people in a refusal. The body it stands in is untrusted, and may be HTML. */
public final class GitHubMessage {
    private static final Pattern MESSAGE = Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){0,300})");
    private static final Pattern LIMIT = Pattern.compile("\\b(secondary rate|rate limit|abuse detection)\\b");

    private GitHubMessage() {}

    static String in(String body) {
        Matcher message = MESSAGE.matcher(body);
        return message.find() ? UntrustedText.line(message.group(1)) : "no reason given";
    }

    /** Whether the sentence is about how much was asked, and not about who asks. */
    public static boolean isAboutLimits(String message) {
        return LIMIT.matcher(message.toLowerCase(Locale.ROOT)).find();
    }
}
