package dev.starmirror.adapter.cli.transfer;

import dev.starmirror.domain.catalog.MirroredStar;
import org.jspecify.annotations.Nullable;

/**
 * Writes stars one by one. What it cannot write it throws as {@link java.io.UncheckedIOException}. Used by one thread.
 */
public interface ExportWriter extends AutoCloseable {
    /**
     * Takes a star.
     *
     * @param text its README's text, null where there is none or none is wanted
     */
    void write(MirroredStar star, @Nullable String text);

    /** Ends the export; what was written is with the reader afterwards. */
    void finish();

    /** How many stars were left out, because this format cannot tell of them. */
    default long leftOut() {
        return 0;
    }

    /** Gives back what was taken; what is not finished is lost. */
    @Override
    default void close() {}
}
