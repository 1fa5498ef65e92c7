package dev.starmirror.adapter.cli.transfer;

import dev.starmirror.adapter.cli.output.SafeText;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.star.Repository;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The bookmark file that Netscape invented and every browser imports: a folder for each heading. */
final class BookmarkLayout implements Layout {
    private static final String FOLDER = "GitHub stars";

    @Override
    public Optional<String> entry(MirroredStar star) {
        Repository repository = star.star().repository();
        return WebAddress.of(repository.url()).map(address -> {
            StringBuilder entry = new StringBuilder("            <DT><A HREF=\"")
                    .append(escaped(address))
                    .append("\" ADD_DATE=\"")
                    .append(star.star().starredAt().getEpochSecond())
                    .append('"');
            if (!repository.topics().isEmpty()) {
                entry.append(" TAGS=\"").append(tags(repository)).append('"');
            }
            entry.append('>').append(escaped(repository.name().fullName())).append("</A>\n");
            String description = repository.description();
            if (description != null && !SafeText.line(description).isEmpty()) {
                entry.append("            <DD>").append(escaped(description)).append('\n');
            }
            return entry.toString();
        });
    }

    private static String tags(Repository repository) {
        return repository.topics().stream()
                .map(topic -> escaped(topic.replace(',', ' ')))
                .collect(Collectors.joining(","));
    }

    @Override
    public String beginning(List<Section> sections) {
        return """
                <!DOCTYPE NETSCAPE-Bookmark-file-1>
                <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
                <TITLE>Bookmarks</TITLE>
                <H1>Bookmarks</H1>
                <DL><p>
                    <DT><H3>%s</H3>
                    <DL><p>
                """.formatted(FOLDER);
    }

    @Override
    public String sectionBeginning(Section section) {
        return "        <DT><H3>" + escaped(section.heading()) + "</H3>\n        <DL><p>\n";
    }

    @Override
    public String sectionEnd() {
        return "        </DL><p>\n";
    }

    @Override
    public String end() {
        return "    </DL><p>\n</DL><p>\n";
    }

    private static String escaped(String text) {
        return SafeText.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
