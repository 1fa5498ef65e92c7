package dev.starmirror.adapter.cli.transfer;

import dev.starmirror.adapter.cli.output.Figures;
import dev.starmirror.adapter.cli.output.SafeText;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.StarStatus;
import dev.starmirror.domain.star.Trait;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A list as people keep them on GitHub: a table of contents, headings, a line for each repository. */
final class MarkdownLayout implements Layout {
    private static final String TITLE = "Starred repositories";
    private static final String CONTENTS = "Contents";

    /** What means something to GitHub's Markdown within a line; a backslash takes that away. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>#~|&$!]");

    private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]");

    @Override
    public Optional<String> entry(MirroredStar star) {
        Repository repository = star.star().repository();
        String name = escaped(repository.name().fullName());
        StringBuilder line = new StringBuilder("- ")
                .append(WebAddress.of(repository.url())
                        .map(address -> "[" + name + "](" + address + ")")
                        .orElse(name));
        String description = repository.description();
        if (description != null && !SafeText.line(description).isEmpty()) {
            line.append(" - ").append(escaped(description));
        }
        if (star.status() != StarStatus.ACTIVE) {
            line.append(" *(")
                    .append(star.status().name().toLowerCase(Locale.ROOT))
                    .append(")*");
        } else if (repository.is(Trait.ARCHIVED)) {
            line.append(" *(archived)*");
        }
        return Optional.of(line.append('\n').toString());
    }

    @Override
    public String beginning(List<Section> sections) {
        long total = sections.stream().mapToLong(Section::repositories).sum();
        StringBuilder text = new StringBuilder("# " + TITLE + "\n\n")
                .append(Figures.count(total, "repository", "repositories"))
                .append(".\n");
        if (!sections.isEmpty()) {
            text.append("\n## " + CONTENTS + "\n\n");
        }
        Map<String, Integer> anchors = new HashMap<>();
        anchor(TITLE, anchors);
        anchor(CONTENTS, anchors);
        for (Section section : sections) {
            text.append("- [")
                    .append(escaped(section.heading()))
                    .append("](#")
                    .append(anchor(section.heading(), anchors))
                    .append(") (")
                    .append(Figures.count(section.repositories()))
                    .append(")\n");
        }
        return text.toString();
    }

    @Override
    public String sectionBeginning(Section section) {
        return "\n## " + escaped(section.heading()) + "\n\n";
    }

    @Override
    public String sectionEnd() {
        return "";
    }

    @Override
    public String end() {
        return "";
    }

    private static String escaped(String text) {
        return MARKUP.matcher(SafeText.line(text)).replaceAll("\\\\$0");
    }

    /** The anchor GitHub gives a heading: letters, digits, hyphens, and a number where it is not the first of its kind. */
    private static String anchor(String heading, Map<String, Integer> taken) {
        String plain = NOT_IN_ANCHORS
                .matcher(SafeText.line(heading).toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace(' ', '-');
        int before = taken.merge(plain, 1, Integer::sum) - 1;
        return before == 0 ? plain : plain + "-" + before;
    }
}
