package dev.starmirror.adapter.cli.output;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One result with its fields in the order of the output. Values are texts, numbers, truth values, instants, lists of these, other rows,
 * or null. Filled by one thread, then only read.
 */
public final class Row {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    private Row() {}

    /** A row without fields, to be filled. */
    public static Row empty() {
        return new Row();
    }

    public Row with(String name, @Nullable String value) {
        return put(name, value);
    }

    public Row with(String name, @Nullable Number value) {
        return put(name, value);
    }

    public Row with(String name, boolean value) {
        return put(name, value);
    }

    public Row with(String name, @Nullable Instant value) {
        return put(name, value);
    }

    public Row with(String name, @Nullable Row value) {
        return put(name, value);
    }

    /**
     * Adds a list.
     *
     * @param values texts or rows
     */
    public Row with(String name, List<?> values) {
        return put(name, List.copyOf(values));
    }

    /** The fields in order. */
    public Map<String, @Nullable Object> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** Adds a value of any of these types. */
    Row put(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }
}
