package dev.starmirror.adapter.cli.output;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one kind of result, in the order of the output: the name of each, and how its value is found. Both what a row holds and
 * which columns a table has are read from here. Immutable.
 *
 * @param <T> what a result is made of
 */
public final class Fields<T> {
    private final List<Field<T>> fields;

    /** @param columns what the field is in a table: one column, several for a row inside the row, none where only JSON has it */
    private record Field<T>(String name, List<String> columns, Function<T, @Nullable Object> value) {}

    private Fields(List<Field<T>> fields) {
        this.fields = fields;
    }

    /** None yet. */
    public static <T> Fields<T> none() {
        return new Fields<>(List.of());
    }

    /** These and one more; its values are of the types that a {@link Row} can hold. */
    public Fields<T> and(String name, Function<T, @Nullable Object> value) {
        return and(new Field<>(name, List.of(name), value));
    }

    /** These and one more that only JSON has. */
    public Fields<T> andInJson(String name, Function<T, @Nullable Object> value) {
        return and(new Field<>(name, List.of(), value));
    }

    /** These and a row inside the row: null where there is no such part. In a table its columns begin with the name. */
    public <P> Fields<T> and(String name, Function<T, @Nullable P> part, Fields<P> inside) {
        List<String> columns =
                inside.columns().stream().map(column -> name + "_" + column).toList();
        return and(new Field<>(name, columns, whole -> {
            P found = part.apply(whole);
            return found == null ? null : inside.row(found);
        }));
    }

    /** These and those of a part that is always there, without a row around them. */
    public <P> Fields<T> andThoseOf(Function<T, P> part, Fields<P> others) {
        return new Fields<>(
                Stream.concat(fields.stream(), others.of(part).fields.stream()).toList());
    }

    /** The same fields of something that has such a part. */
    private <S> Fields<S> of(Function<S, T> part) {
        return new Fields<>(fields.stream()
                .map(field -> new Field<S>(field.name, field.columns, whole -> field.value.apply(part.apply(whole))))
                .toList());
    }

    /** The columns of comma- and tab-separated output. */
    public List<String> columns() {
        return fields.stream().flatMap(field -> field.columns.stream()).toList();
    }

    /** The row of one result. */
    public Row row(T result) {
        Row row = Row.empty();
        fields.forEach(field -> row.put(field.name, field.value.apply(result)));
        return row;
    }

    private Fields<T> and(Field<T> field) {
        return new Fields<>(Stream.concat(fields.stream(), Stream.of(field)).toList());
    }
}
