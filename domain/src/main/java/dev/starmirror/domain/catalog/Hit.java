package dev.starmirror.domain.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One line of an answer.
 *
 * @param star the star
 * @param score how well it matches, higher is better, comparable only within one answer; 0 when browsing
 * @param snippet where it matches, null when browsing or where only a name matched
 */
public record Hit(MirroredStar star, double score, @Nullable Snippet snippet) {}
