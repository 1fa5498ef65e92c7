package dev.starmirror.domain.run;

/**
 * Something of the listing that could not be read this time; the next run asks again.
 *
 * @param what the repository as far as it is known: a name, an id, or its place in the listing
 * @param reason one sentence for a person
 */
public record Skip(String what, String reason) {}
