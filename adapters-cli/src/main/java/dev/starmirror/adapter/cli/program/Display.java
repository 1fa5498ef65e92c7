package dev.starmirror.adapter.cli.program;

import dev.starmirror.adapter.cli.output.OutputFormat;

/**
 * How the user wants to be talked to.
 *
 * @param format of the results
 * @param color when colours are used
 * @param quiet whether progress and remarks are left out
 * @param verbose whether every step is told
 */
public record Display(OutputFormat format, ColorChoice color, boolean quiet, boolean verbose) {}
