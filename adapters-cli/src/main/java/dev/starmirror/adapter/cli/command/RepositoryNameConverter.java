package dev.starmirror.adapter.cli.command;

import dev.starmirror.domain.star.RepositoryName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code OWNER/NAME}, also out of the address of its page. */
final class RepositoryNameConverter implements ITypeConverter<RepositoryName> {
    private static final Pattern PAGE = Pattern.compile("https?://[^/]+/([^/?#]+/[^/?#]+?)(?:\\.git)?(?:[/?#].*)?");

    @Override
    public RepositoryName convert(String text) {
        Matcher page = PAGE.matcher(text);
        return RepositoryName.parse(page.matches() ? page.group(1) : text)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' names no repository: write OWNER/NAME, like torvalds/linux"));
    }
}
