package dev.starmirror.domain.port;

import dev.starmirror.domain.run.SourceUsage;

/** Counts what this process asked of the source. Safe for use by several threads; never blocks. */
public interface UsageMeter {
    /** The counts so far, since the process began. */
    SourceUsage usage();
}
