package dev.starmirror.adapter.sqlite.mapper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the statements whose shape depends on the question. Values never become part of the text. */
public final class CatalogSql {
    /** How many matches, best known repositories first, are ranked by their words; the others follow in the order of the index. */
    public static final int RANKED_MATCHES = 300;

    /** The same for matches in names, descriptions and topics. */
    public static final int RANKED_METADATA_MATCHES = 500;

    /** The columns of a star, with those of its README. */
    static final String COLUMNS = """
            SELECT r.id, r.node_id, r.owner, r.name, r.url, r.description, r.homepage, r.language, r.topics, r.license, r.stars,
              r.forks, r.open_issues, r.archived, r.fork, r.private, r.template, r.default_branch, r.created_at, r.updated_at,
              r.pushed_at, r.starred_at, r.status, r.search_rowid,
              CASE WHEN m.oid IS NULL THEN r.readme_path ELSE m.path END AS path, coalesce(m.oid, r.readme_oid) AS oid,
              CASE WHEN m.oid IS NULL THEN r.readme_size ELSE m.file_size END AS file_size
            """;

    /** What a name counts that is just what was typed. */
    private static final int NAME_SCORE = 8;

    /**
     * The same for an owner with a name, which is then ahead of all that speak of it: BM25 gives one phrase at most 2.2 ln N, three times
     * here, which is 76 in 100,000 repositories, and stars give 4.7.
     */
    private static final int FULL_NAME_SCORE = 100;

    private static final String METADATA_WEIGHTS = "4, 10, 3, 6, 0";

    /** How many names that begin as was typed are compared with it, best known repositories first. */
    private static final int NAMES = 50;

    private CatalogSql() {}

    /** Rows of stars by their columns. The ids come first, so that whole rows are read only for those that are shown. */
    public static String browse(BrowseSelect select) {
        String order = select.order();
        return COLUMNS + "FROM (SELECT r.id AS id" + from(select) + " ORDER BY "
                + (select.path().sorted() ? order : order.replace("r.", "+r."))
                + " LIMIT #{limit} OFFSET #{offset}) f CROSS JOIN repositories r ON r.id = f.id"
                + " LEFT JOIN readmes m ON m.repository_id = r.id";
    }

    /** How many rows there are, counted no further than to the limit. */
    public static String count(BrowseSelect select) {
        return "SELECT count(*) FROM (SELECT 1" + from(select) + " LIMIT #{limit})";
    }

    private static String from(BrowseSelect select) {
        BrowseSelect.AccessPath path = select.path();
        if (!path.fullText()) {
            return " FROM repositories r INDEXED BY " + path.index() + conditions(" WHERE ", select.conditions());
        }
        return " FROM " + path.index()
                + " CROSS JOIN repositories r INDEXED BY idx_repositories_search_rowid ON r.search_rowid = "
                + path.index()
                + ".rowid WHERE " + path.index() + " MATCH #{path.expression}"
                + conditions(" AND ", select.conditions());
    }

    /**
     * The ranked matches, best first. BM25 is computed for the first matches only, of the whole text and of the metadata alone; the
     * latter counts twice. A power of two of stars counts as much as a small difference in words, and a name that is just what was
     * typed as much as its words once more.
     */
    public static String ranked(SearchSelect select) {
        return "WITH texts AS MATERIALIZED ("
                + matches("repository_search", "ranking", "1, 10, 3, 4, 6, 0", select, "" + RANKED_MATCHES)
                + "), metadata AS (" + metadata(select)
                + ") SELECT place, sum(score) + 0.15 * (31 - (place >> 23)) AS score FROM (SELECT place, score FROM texts"
                + " UNION ALL SELECT place, 2 * score FROM metadata"
                + (select.name() == null
                        ? ""
                        : " UNION ALL SELECT place, " + nameScore(select) + " FROM (" + named(select) + ")")
                + """
                )
                GROUP BY place ORDER BY score DESC, place LIMIT #{limit} OFFSET #{offset}
                """;
    }

    /**
     * The ranked matches of the metadata. Where all matches are among the texts, the words alone are looked for among these, which need
     * not be filtered again.
     */
    private static String metadata(SearchSelect select) {
        if (!select.ranking().equals(select.expression())) {
            return matches("metadata_search", "expression", METADATA_WEIGHTS, select, "" + RANKED_METADATA_MATCHES);
        }
        String many = "(SELECT count(*) FROM texts) = " + RANKED_MATCHES;
        return "SELECT * FROM ("
                + matches(
                        "metadata_search",
                        "expression",
                        METADATA_WEIGHTS,
                        select,
                        "iif(" + many + ", " + RANKED_METADATA_MATCHES + ", 0)")
                + ") UNION ALL SELECT * FROM (SELECT rowid AS place, -bm25(metadata_search, " + METADATA_WEIGHTS
                + ") AS score FROM metadata_search WHERE metadata_search MATCH #{words} AND +rowid IN (SELECT place FROM texts)"
                + " LIMIT iif(" + many + ", 0, -1))";
    }

    /** All other matches, in the order of the index. */
    public static String others(SearchSelect select) {
        return "SELECT place FROM (" + matches("repository_search", "expression", null, select, "-1")
                + ") WHERE place NOT IN (SELECT place FROM ("
                + matches("repository_search", "ranking", null, select, "" + RANKED_MATCHES)
                + ")) AND place NOT IN (SELECT place FROM ("
                + matches("metadata_search", "expression", null, select, "" + RANKED_METADATA_MATCHES)
                + "))"
                + (select.name() == null ? "" : " AND place NOT IN (" + named(select) + ")")
                + " LIMIT #{limit} OFFSET #{offset}";
    }

    /** The place of one match, counted from the first in the order of the index. */
    public static String place(SearchSelect select) {
        return "SELECT place FROM (" + matches("repository_search", "expression", null, select, "-1")
                + ") LIMIT #{limit} OFFSET #{offset}";
    }

    private static int nameScore(SearchSelect select) {
        return "".equals(select.name()) ? FULL_NAME_SCORE : NAME_SCORE;
    }

    /** The matches whose name has the very letters and digits that were typed, or that is the full name. */
    private static String named(SearchSelect select) {
        String matches = matches("metadata_search", "naming", null, select, "" + NAMES);
        if ("".equals(select.name())) {
            return matches;
        }
        return "SELECT m.place FROM (" + matches
                + ") m CROSS JOIN repositories n ON n.search_rowid = m.place"
                + " WHERE replace(replace(replace(n.name, '-', ''), '_', ''), '.', '') = #{name} COLLATE NOCASE";
    }

    private static String matches(
            String table, String expression, @Nullable String weights, SearchSelect select, String limit) {
        String join = select.conditions().isEmpty()
                ? ""
                : " CROSS JOIN repositories r INDEXED BY idx_repositories_search_rowid ON r.search_rowid = " + table
                        + ".rowid";
        String score = weights == null ? "" : ", -bm25(" + table + ", " + weights + ") AS score";
        return "SELECT " + table + ".rowid AS place" + score + " FROM " + table + join + " WHERE " + table + " MATCH #{"
                + expression + "} AND " + table + ".rowid >= #{places.from} AND " + table + ".rowid < #{places.to}"
                + (select.places().years() == null ? "" : years("(" + table + ".rowid >> 18 & 31)"))
                + conditions(" AND ", select.conditions()) + " ORDER BY " + table + ".rowid LIMIT " + limit;
    }

    /** Most of what other dates rule out is passed over without a look into a table. */
    private static String years(String year) {
        return " AND " + year + " NOT BETWEEN 1 AND #{places.years.first} - 1 AND " + year + " <= #{places.years.last}";
    }

    private static String conditions(String lead, List<SqlCondition> conditions) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < conditions.size(); i++) {
            sql.append(sql.length() == 0 ? lead : " AND ");
            int value = 0;
            for (char c : conditions.get(i).sql().toCharArray()) {
                if (c == '?') {
                    sql.append("#{conditions[")
                            .append(i)
                            .append("].values[")
                            .append(value++)
                            .append("]}");
                } else {
                    sql.append(c);
                }
            }
        }
        return sql.toString();
    }
}
