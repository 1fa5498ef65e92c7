package dev.starmirror.application.transfer;

import org.jspecify.annotations.Nullable;

/** The stars of an export, one at a time, in any order. Used by one thread. */
@FunctionalInterface
public interface ExportedStars {
    /**
     * The next star, null behind the last one.
     *
     * @throws UnusableExportException where the export is not what it should be
     */
    @Nullable
    ExportedStar next();
}
