package dev.starmirror.adapter.cli.output;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values stand in cells. Either way no spreadsheet takes one for a formula. */
public enum CellText {
    /** For the eye: on one line and without control characters; nothing is told from empty. */
    READABLE {
        @Override
        String text(String text) {
            return SafeText.line(text);
        }

        @Override
        String element(String element) {
            return SafeText.line(element);
        }

        @Override
        @Nullable
        String nothing() {
            return "";
        }
    },
    /** Character by character, so that the value can be read back. In lists a backslash stands before a comma that separates nothing. */
    EXACT {
        @Override
        String text(String text) {
            return text;
        }

        @Override
        String element(String element) {
            return element.replace("\\", "\\\\").replace(",", "\\,");
        }

        @Override
        @Nullable
        String nothing() {
            return null;
        }
    };

    abstract String text(String text);

    abstract String element(String element);

    /** The cell of nothing: null for one that is told from an empty text. */
    abstract @Nullable String nothing();

    /** The cell for a value of a {@link Row}. */
    @Nullable
    String of(@Nullable Object value) {
        if (value == null || (value instanceof List<?> list && list.isEmpty())) {
            return nothing();
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Instant instant) {
            return Timestamps.full(instant);
        }
        return FormulaGuard.guard(
                value instanceof List<?> list
                        ? list.stream()
                                .map(element -> element(element.toString()))
                                .collect(Collectors.joining(","))
                        : text(value.toString()));
    }
}
