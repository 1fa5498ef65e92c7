package dev.starmirror.application.sync;

import dev.starmirror.domain.port.ReadmeSource;
import dev.starmirror.domain.port.StarSource;
import dev.starmirror.domain.port.UsageMeter;

/**
 * The remote side of a run.
 *
 * @param stars where stars come from
 * @param readmes where READMEs come from
 * @param usage what was asked of both
 */
public record SourcePorts(StarSource stars, ReadmeSource readmes, UsageMeter usage) {}
