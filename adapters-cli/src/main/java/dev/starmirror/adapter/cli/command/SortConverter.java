package dev.starmirror.adapter.cli.command;

import dev.starmirror.domain.catalog.Sort;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an order. */
final class SortConverter implements ITypeConverter<Sort> {
    @Override
    public Sort convert(String text) {
        return Arrays.stream(Sort.values())
                .filter(sort -> label(sort).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no order: choose from "
                        + Arrays.stream(Sort.values()).map(SortConverter::label).collect(Collectors.joining(", "))));
    }

    private static String label(Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }
}
