package dev.starmirror.adapter.github.graphql;

import dev.starmirror.adapter.github.graphql.GitObjectNode.Entry;
import dev.starmirror.domain.readme.ReadmeLocation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * GitHub's choice among several READMEs: {@code .github/} before the root, the root before {@code docs/}; in a folder Markdown before
 * other formats and those before plain text.
 */
final class ReadmePreference {
    private static final Pattern README = Pattern.compile("readme(\\.[a-z0-9._-]+)?");
    private static final List<String> MARKDOWN = List.of("readme.md", "readme.markdown");
    private static final List<String> PLAIN = List.of("readme", "readme.txt");
    private static final Comparator<ReadmeLocation> ORDER =
            Comparator.<ReadmeLocation>comparingInt(file -> rank(file.path())).thenComparing(ReadmeLocation::path);

    private ReadmePreference() {}

    /** The README of the repository whose folders the node holds. */
    static Optional<ReadmeLocation> among(RepositoryNode node) {
        return in(".github/", node.object("github"))
                .or(() -> in("", node.object("root")))
                .or(() -> in("docs/", node.object("docs")));
    }

    private static Optional<ReadmeLocation> in(String folder, @Nullable GitObjectNode tree) {
        if (tree == null || tree.entries() == null) {
            return Optional.empty();
        }
        return tree.entries().stream()
                .filter(entry -> entry != null && isReadme(entry))
                .flatMap(entry -> GitObjectNode.location(folder + entry.name(), entry.oid(), entry.size()).stream())
                .min(ORDER);
    }

    private static boolean isReadme(Entry entry) {
        return "blob".equals(entry.type())
                && entry.name() != null
                && README.matcher(entry.name().toLowerCase(Locale.ROOT)).matches();
    }

    private static int rank(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int markdown = MARKDOWN.indexOf(name);
        if (markdown >= 0) {
            return markdown;
        }
        return PLAIN.contains(name) ? MARKDOWN.size() + 1 : MARKDOWN.size();
    }
}
