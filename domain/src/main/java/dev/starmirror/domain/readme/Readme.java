package dev.starmirror.domain.readme;

/**
 * A README's text.
 *
 * @param location where it lay and what it was
 * @param text the text; its UTF-8 bytes are the file's bytes where the file was UTF-8 and not truncated
 * @param truncated whether the source gave less than the whole file
 */
public record Readme(ReadmeLocation location, String text, boolean truncated) {}
