package dev.starmirror.adapter.sqlite.mapper;

import dev.starmirror.domain.catalog.Statistics.Count;
import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Counts. Active stars are those whose place in the search index lies before the tombstones; a limit of -1 means all. */
public interface StatisticsMapper {
    /** The single numbers of the statistics. */
    record Totals(long active, long removed, long archived, long forks, long readmes) {}

    /** A word and the number of repositories that have it. */
    record Word(String word, long repositories) {}

    @Select("""
            SELECT count(*) AS active, coalesce(sum(r.archived), 0) AS archived, coalesce(sum(r.fork), 0) AS forks,
              count(m.repository_id) AS readmes,
              (SELECT count(*) FROM repositories t WHERE t.search_rowid >= #{tombstones}) AS removed
            FROM repositories r LEFT JOIN readmes m ON m.repository_id = r.id
            WHERE r.search_rowid < #{tombstones}
            """)
    @Arg(column = "active", javaType = long.class)
    @Arg(column = "removed", javaType = long.class)
    @Arg(column = "archived", javaType = long.class)
    @Arg(column = "forks", javaType = long.class)
    @Arg(column = "readmes", javaType = long.class)
    Totals totals(@Param("tombstones") long tombstones);

    @Select("""
            SELECT language AS label, count(*) AS total FROM repositories INDEXED BY idx_repositories_language
            WHERE language > '' AND search_rowid < #{tombstones} GROUP BY language ORDER BY total DESC, label LIMIT #{limit}
            """)
    @Arg(column = "label", javaType = String.class)
    @Arg(column = "total", javaType = long.class)
    List<Count> languages(@Param("tombstones") long tombstones, @Param("limit") int limit);

    @Select("""
            SELECT t.value AS label, count(*) AS total FROM repositories r CROSS JOIN json_each(r.topics) t
            WHERE r.search_rowid < #{tombstones} GROUP BY t.value ORDER BY total DESC, label LIMIT #{limit}
            """)
    @Arg(column = "label", javaType = String.class)
    @Arg(column = "total", javaType = long.class)
    List<Count> topics(@Param("tombstones") long tombstones, @Param("limit") int limit);

    @Select("""
            SELECT license AS label, count(*) AS total FROM repositories
            WHERE search_rowid < #{tombstones} AND license IS NOT NULL GROUP BY license ORDER BY total DESC, label LIMIT #{limit}
            """)
    @Arg(column = "label", javaType = String.class)
    @Arg(column = "total", javaType = long.class)
    List<Count> licenses(@Param("tombstones") long tombstones, @Param("limit") int limit);

    @Select("""
            SELECT substr(starred_at, 1, 7) AS label, count(*) AS total FROM repositories
            WHERE search_rowid < #{tombstones} GROUP BY label ORDER BY label DESC LIMIT #{limit}
            """)
    @Arg(column = "label", javaType = String.class)
    @Arg(column = "total", javaType = long.class)
    List<Count> months(@Param("tombstones") long tombstones, @Param("limit") int limit);

    /** The words of names, descriptions and topics between two words, in no particular order. */
    @Select("SELECT term, doc FROM metadata_vocabulary WHERE term >= #{from} AND term <= #{to}")
    @Arg(column = "term", javaType = String.class)
    @Arg(column = "doc", javaType = long.class)
    List<Word> words(@Param("from") String from, @Param("to") String to);
}
