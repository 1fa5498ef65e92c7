package dev.starmirror.adapter.sqlite.search;

import dev.starmirror.domain.catalog.UnreadQualifier;
import java.util.List;

/**
 * What a person typed, understood.
 *
 * @param wanted all of these
 * @param unwanted none of these
 * @param conditions all of these
 * @param unsearchable whether something was typed that no text can contain (punctuation alone), so that nothing is found
 * @param unread what is among the terms though it is named like a qualifier
 */
public record ParsedQuery(
        List<Term> wanted,
        List<Term> unwanted,
        List<Condition> conditions,
        boolean unsearchable,
        List<UnreadQualifier> unread) {
    public ParsedQuery {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
        conditions = List.copyOf(conditions);
        unread = List.copyOf(unread);
    }
}
