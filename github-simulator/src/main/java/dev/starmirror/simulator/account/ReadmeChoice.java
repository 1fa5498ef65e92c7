package dev.starmirror.simulator.account;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * GitHub's choice among several READMEs: {@code .github/} goes before the root, the root before {@code docs/}; within a
 * folder a rendered format goes before plain text.
 */
final class ReadmeChoice {

    private static final List<String> FOLDERS = List.of(".github", "", "docs");
    private static final Pattern README = Pattern.compile("readme(\\.[a-z0-9._-]+)?");
    private static final List<String> PREFERRED = List.of("readme.md", "readme.markdown");
    private static final Comparator<RepositoryFile> ORDER = Comparator.comparingInt(
                    (RepositoryFile file) -> FOLDERS.indexOf(file.folder()))
            .thenComparingInt(ReadmeChoice::formatRank)
            .thenComparing(RepositoryFile::name);

    private ReadmeChoice() {}

    static @Nullable RepositoryFile among(List<RepositoryFile> files) {
        RepositoryFile best = null;
        for (RepositoryFile file : files) {
            if (isReadme(file) && (best == null || ORDER.compare(file, best) < 0)) {
                best = file;
            }
        }
        return best;
    }

    static boolean isReadme(RepositoryFile file) {
        return FOLDERS.contains(file.folder())
                && README.matcher(file.name().toLowerCase(Locale.ROOT)).matches();
    }

    private static int formatRank(RepositoryFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        int rank = PREFERRED.indexOf(name);
        if (rank >= 0) {
            return rank;
        }
        return name.equals("readme") || name.equals("readme.txt") ? PREFERRED.size() + 1 : PREFERRED.size();
    }
}
