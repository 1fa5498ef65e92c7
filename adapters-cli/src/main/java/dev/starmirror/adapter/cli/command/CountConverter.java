package dev.starmirror.adapter.cli.command;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number of 0 or more. */
final class CountConverter implements ITypeConverter<Integer> {
    private static final Pattern FORM = Pattern.compile("\\d{1,9}");

    @Override
    public Integer convert(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new TypeConversionException("'" + text + "' is no whole number of 0 or more");
        }
        return Integer.valueOf(text);
    }
}
