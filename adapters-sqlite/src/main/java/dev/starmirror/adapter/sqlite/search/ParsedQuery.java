package dev.starmirror.adapter.sqlite.search;

import java.util.List;

/**
 * What a person typed, understood.
 *
 * @param wanted all of these
 * @param unwanted none of these
 * @param conditions all of these
 * @param unsearchable whether something was typed that no text can contain (punctuation alone), so that nothing is found
 */
public record ParsedQuery(List<Term> wanted, List<Term> unwanted, List<Condition> conditions, boolean unsearchable) {
    public ParsedQuery {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
        conditions = List.copyOf(conditions);
    }
}
