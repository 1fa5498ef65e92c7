package dev.starmirror.adapter.cli.transfer;

import dev.starmirror.domain.catalog.MirroredStar;
import java.util.List;
import java.util.Optional;

/** How a list with headings looks in one format. Everything that comes from elsewhere is made harmless here. */
interface Layout {
    /** A heading and how many repositories stand under it. */
    record Section(String heading, long repositories) {}

    /** One repository, empty where this format has no way to tell of it. */
    Optional<String> entry(MirroredStar star);

    /** What stands before the first section. */
    String beginning(List<Section> sections);

    /** What stands before a section's repositories. */
    String sectionBeginning(Section section);

    /** What stands behind them. */
    String sectionEnd();

    /** What stands behind the last section. */
    String end();
}
