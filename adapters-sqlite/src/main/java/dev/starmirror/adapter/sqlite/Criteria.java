package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.BrowseSelect.AccessPath;
import dev.starmirror.adapter.sqlite.mapper.SearchSelect.Places;
import dev.starmirror.adapter.sqlite.mapper.SqlCondition;
import dev.starmirror.adapter.sqlite.search.Condition;
import dev.starmirror.adapter.sqlite.search.Condition.Field;
import dev.starmirror.adapter.sqlite.search.ExactName;
import dev.starmirror.adapter.sqlite.search.Facet;
import dev.starmirror.adapter.sqlite.search.ParsedQuery;
import dev.starmirror.adapter.sqlite.search.Term;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.catalog.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Filters and a parsed text together, as conditions on columns for browsing and as an expression of the index for searching. */
final class Criteria {
    private static final String LANGUAGE = "idx_repositories_language";

    private final ParsedQuery query;
    private final List<Condition> conditions = new ArrayList<>();
    private final Standing standing;

    Criteria(Filters filters, ParsedQuery query) {
        this.query = query;
        this.standing = filters.standing();
        anyOf(Facet.LANGUAGE, filters.languages());
        filters.topics().forEach(topic -> anyOf(Facet.TOPIC, List.of(topic)));
        if (filters.owner() != null) {
            anyOf(Facet.OWNER, List.of(filters.owner()));
        }
        if (filters.license() != null) {
            anyOf(Facet.LICENSE, List.of(filters.license()));
        }
        if (filters.archived() != null) {
            conditions.add(new Condition.Has(Facet.ARCHIVED, filters.archived()));
        }
        if (filters.fork() != null) {
            conditions.add(new Condition.Has(Facet.FORK, filters.fork()));
        }
        if (filters.minStars() != null || filters.maxStars() != null) {
            conditions.add(new Condition.Stars(filters.minStars(), filters.maxStars()));
        }
        dated(Field.STARRED, filters.starredAfter(), filters.starredBefore());
        dated(Field.UPDATED, filters.updatedAfter(), null);
        dated(Field.PUSHED, filters.pushedAfter(), null);
        conditions.addAll(query.conditions());
    }

    private void anyOf(Facet facet, List<String> values) {
        if (!values.isEmpty()) {
            conditions.add(new Condition.Is(facet, values, false));
        }
    }

    private void dated(Field field, @Nullable Instant from, @Nullable Instant before) {
        if (from != null || before != null) {
            conditions.add(new Condition.Dated(field, from, before));
        }
    }

    /** Whether there are words to search for. */
    boolean searches() {
        return !query.wanted().isEmpty();
    }

    /** Whether the search index finds what is asked for: words, or a topic, which no index on columns has. */
    boolean byWords() {
        return searches()
                || conditions.stream()
                        .anyMatch(condition ->
                                condition instanceof Condition.Is is && is.facet() == Facet.TOPIC && !is.negated());
    }

    boolean removed() {
        return standing == Standing.REMOVED;
    }

    boolean active() {
        return standing == Standing.ACTIVE;
    }

    /** Whether the beginning of a word is searched for. */
    boolean completable() {
        return query.wanted().stream().anyMatch(Term::prefix);
    }

    /** Where in the search index to look. */
    Places places() {
        return reach().places();
    }

    private SearchReach reach() {
        return new SearchReach(conditions, standing);
    }

    /** What was typed, taken for a name. */
    Optional<ExactName> exactName() {
        return ExactName.of(query);
    }

    /** All of it for the search index, apart from {@link #ranges()}. */
    String expression() {
        return expression(Term::expression);
    }

    /** What is wanted, without all that it is filtered by. */
    String words() {
        return query.wanted().stream().map(Term::expression).collect(Collectors.joining(" AND "));
    }

    /** The same with each wanted term written in another way. */
    String expression(Function<Term, String> wanted) {
        List<String> required = new ArrayList<>();
        query.wanted().forEach(term -> required.add(wanted.apply(term)));
        List<String> forbidden = new ArrayList<>();
        query.unwanted().forEach(term -> forbidden.add(term.expression()));
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Is is) {
                (is.negated() ? forbidden : required).add(anyWord(is));
            } else if (condition instanceof Condition.Has has) {
                (has.holds() ? required : forbidden).add(quoted(has.facet().word()));
            }
        }
        String expression = String.join(" AND ", required);
        return forbidden.isEmpty() ? expression : "(" + expression + ") NOT (" + String.join(" OR ", forbidden) + ")";
    }

    private static String anyWord(Condition.Is is) {
        return is.values().stream()
                .map(value -> quoted(is.facet().word(value)))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static String quoted(String word) {
        return '"' + word + '"';
    }

    /** What the index does not know: counts and dates. */
    List<SqlCondition> ranges() {
        List<SqlCondition> sql = new ArrayList<>();
        conditions.forEach(condition -> ConditionSql.range(condition, sql));
        return sql;
    }

    /**
     * All of it for the columns, words included unless the path that leads to the rows has seen to them.
     *
     * @param end where in the search index to stop at the latest, where stars are active
     */
    List<SqlCondition> columns(AccessPath path, long end) {
        List<SqlCondition> sql = new ArrayList<>();
        if (removed()) {
            sql.add(SqlCondition.of("r.status <> 'active'"));
        } else if (active()) {
            sql.add(SqlCondition.of("r.search_rowid < ?", Math.min(end, SearchPlaces.TOMBSTONES)));
        }
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Is is) {
                if (!byWords() || isLed(is)) {
                    sql.add(is.facet() == Facet.TOPIC ? ConditionSql.topic(is) : ConditionSql.column(is));
                }
            } else if (condition instanceof Condition.Has has) {
                if (!byWords()) {
                    sql.add(SqlCondition.of("r." + ConditionSql.column(has.facet()) + " = ?", has.holds() ? 1 : 0));
                }
            } else {
                ConditionSql.range(condition, sql);
            }
        }
        if (!byWords()) {
            unwanted(sql);
        } else if (!path.expression().equals(expression())) {
            sql.add(SqlCondition.of(
                    "r.search_rowid IN (SELECT rowid FROM repository_search WHERE repository_search MATCH ?"
                            + " AND rowid >= ? AND rowid < ?)",
                    expression(),
                    reach().first(),
                    Math.min(end, reach().end())));
        }
        return sql;
    }

    /** Whether an index on columns may lead to what has it; the words of a search see to all other properties. */
    private static boolean isLed(Condition.Is is) {
        return !is.negated() && (is.facet() == Facet.LANGUAGE || is.facet() == Facet.OWNER);
    }

    private void unwanted(List<SqlCondition> sql) {
        if (!query.unwanted().isEmpty()) {
            sql.add(SqlCondition.of(
                    "r.search_rowid NOT IN (SELECT rowid FROM repository_search WHERE repository_search MATCH ?)",
                    query.unwanted().stream().map(Term::expression).collect(Collectors.joining(" OR "))));
        }
    }

    /** The way to all rows in their order: by the index of the order, or within one language by that of the language. */
    AccessPath walk(Sort sort) {
        boolean newestFirst = sort == Sort.STARRED || sort == Sort.RELEVANCE;
        boolean inOneLanguage = conditions.stream()
                .anyMatch(condition -> isLanguage(condition)
                        && condition instanceof Condition.Is is
                        && is.values().size() == 1);
        return new AccessPath(newestFirst && inOneLanguage ? LANGUAGE : Order.index(sort), "", true);
    }

    /** Whether the index of an order answers everything that is asked. */
    boolean coveredByOrder() {
        return query.wanted().isEmpty()
                && query.unwanted().isEmpty()
                && conditions.stream().allMatch(condition -> isLanguage(condition) || SearchReach.isStarred(condition));
    }

    private static boolean isLanguage(Condition condition) {
        return condition instanceof Condition.Is is && is.facet() == Facet.LANGUAGE && !is.negated();
    }

    /** Whether nothing is asked of dates, so that most of what the index finds is an answer. */
    boolean anyDate() {
        return conditions.stream().noneMatch(Condition.Dated.class::isInstance);
    }

    /** A way to the rows by one condition alone, which allows as many rows as are to be counted. */
    record Lead(AccessPath path, List<SqlCondition> conditions) {}

    /** The ways that do not begin at the order asked for. */
    List<Lead> leads() {
        List<Lead> leads = new ArrayList<>();
        List<SqlCondition> starred = new ArrayList<>();
        conditions.stream().filter(SearchReach::isStarred).forEach(condition -> ConditionSql.range(condition, starred));
        if (!starred.isEmpty()) {
            leads.add(new Lead(new AccessPath("idx_repositories_starred_at", "", false), starred));
        }
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Is is && !is.negated() && (isLed(is) || !byWords())) {
                leads.add(lead(is, starred));
            }
        }
        if (byWords()) {
            leads.add(fullText(expression()));
        }
        return leads;
    }

    private static Lead lead(Condition.Is is, List<SqlCondition> starred) {
        return switch (is.facet()) {
            case LANGUAGE -> {
                List<SqlCondition> both = new ArrayList<>(starred);
                both.add(0, ConditionSql.column(is));
                yield new Lead(new AccessPath(LANGUAGE, "", false), both);
            }
            case OWNER ->
                new Lead(new AccessPath("idx_repositories_owner_name", "", false), List.of(ConditionSql.column(is)));
            default -> fullText(anyWord(is));
        };
    }

    private static Lead fullText(String expression) {
        return new Lead(new AccessPath("repository_search", expression, false), List.of());
    }
}
