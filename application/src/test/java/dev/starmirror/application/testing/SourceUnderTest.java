package dev.starmirror.application.testing;

import dev.starmirror.domain.port.ReadmeSource;
import dev.starmirror.domain.port.SourceInspection;
import dev.starmirror.domain.port.StarSource;
import dev.starmirror.domain.port.UsageMeter;
import org.jspecify.annotations.Nullable;

/** An account and the ports that show it: what a source's adapter hands to the contract suites. */
public interface SourceUnderTest {
    /** Shows the account's stars. */
    StarSource stars();

    /** Shows its READMEs. */
    ReadmeSource readmes();

    /** Counts what both are asked. */
    UsageMeter usage();

    /** Tells how the source stands. */
    SourceInspection inspection();

    /** Stars {@code owner/repository-ID}, a second after whatever was starred last. */
    void star(long id);

    /** Takes a star back. */
    void unstar(long id);

    /** Renames a repository to {@code owner/NAME}. */
    void rename(long id, String name);

    /** Deletes a repository, and all its stars with it. */
    void delete(long id);

    /** Makes a repository unreadable that the listing keeps showing. */
    void block(long id);

    /**
     * Pushes a README, in the place of any other.
     *
     * @param text null for none
     * @param usualPlace whether it is {@code README.md} in the root, else one that the listing does not show
     */
    void push(long id, @Nullable String text, boolean usualPlace);
}
