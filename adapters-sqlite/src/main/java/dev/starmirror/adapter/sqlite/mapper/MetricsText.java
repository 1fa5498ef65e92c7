package dev.starmirror.adapter.sqlite.mapper;

import dev.starmirror.domain.run.RunFigures;
import dev.starmirror.domain.run.RunMetrics;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A run's figures as a column holds them: one JSON object without depth, whose names need no escapes. */
final class MetricsText {
    private static final Pattern FIGURE = Pattern.compile("\"(\\w+)\"\\s*:\\s*(-?\\d{1,18})(?=\\s*[,}])");

    private MetricsText() {}

    static String of(RunMetrics metrics) {
        return RunFigures.of(metrics).entrySet().stream()
                .map(figure -> '"' + figure.getKey() + "\":" + figure.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The figures of a text; what is no whole number is left out. */
    static @Nullable RunMetrics parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Map<String, Long> figures = new HashMap<>();
        Matcher matcher = FIGURE.matcher(text);
        while (matcher.find()) {
            figures.put(matcher.group(1), Long.valueOf(matcher.group(2)));
        }
        return RunFigures.read(figures);
    }
}
