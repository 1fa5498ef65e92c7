package dev.starmirror.adapter.sqlite.mapper;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.session.ResultHandler;
import org.jspecify.annotations.Nullable;

/** What people read. */
public interface CatalogMapper {
    /** A match and how well it matches, more being better. */
    record Match(long place, double score) {}

    @SelectProvider(type = CatalogSql.class, method = "browse")
    @ResultMap("star")
    void stream(BrowseSelect select, ResultHandler<CatalogRow> handler);

    @SelectProvider(type = CatalogSql.class, method = "count")
    int count(BrowseSelect select);

    /** Rows of stars by a JSON array of their rowids in the search index, in no particular order. */
    @Select(CatalogSql.COLUMNS + """
            FROM json_each(#{places}) j CROSS JOIN repositories r ON r.search_rowid = j.value
            LEFT JOIN readmes m ON m.repository_id = r.id
            """)
    @Results(id = "star")
    @Arg(column = "id", javaType = long.class)
    @Arg(column = "node_id", javaType = String.class)
    @Arg(column = "owner", javaType = String.class)
    @Arg(column = "name", javaType = String.class)
    @Arg(column = "url", javaType = String.class)
    @Arg(column = "description", javaType = String.class)
    @Arg(column = "homepage", javaType = String.class)
    @Arg(column = "language", javaType = String.class)
    @Arg(column = "topics", javaType = String.class)
    @Arg(column = "license", javaType = String.class)
    @Arg(column = "stars", javaType = long.class)
    @Arg(column = "forks", javaType = long.class)
    @Arg(column = "open_issues", javaType = Long.class)
    @Arg(column = "archived", javaType = boolean.class)
    @Arg(column = "fork", javaType = boolean.class)
    @Arg(column = "private", javaType = boolean.class)
    @Arg(column = "template", javaType = boolean.class)
    @Arg(column = "default_branch", javaType = String.class)
    @Arg(column = "created_at", javaType = String.class)
    @Arg(column = "updated_at", javaType = String.class)
    @Arg(column = "pushed_at", javaType = String.class)
    @Arg(column = "starred_at", javaType = String.class)
    @Arg(column = "status", javaType = String.class)
    @Arg(column = "search_rowid", javaType = long.class)
    @Arg(column = "path", javaType = String.class)
    @Arg(column = "oid", javaType = String.class)
    @Arg(column = "file_size", javaType = Long.class)
    List<CatalogRow> places(@Param("places") String places);

    /** Those without an owner where it is null. */
    @Select(CatalogSql.COLUMNS + """
            FROM repositories r LEFT JOIN readmes m ON m.repository_id = r.id
            WHERE r.owner IS #{owner} AND r.name = #{name}
            ORDER BY r.status <> 'active', r.starred_at DESC LIMIT 1
            """)
    @ResultMap("star")
    @Nullable
    CatalogRow named(@Param("owner") @Nullable String owner, @Param("name") String name);

    @SelectProvider(type = CatalogSql.class, method = "ranked")
    @Arg(column = "place", javaType = long.class)
    @Arg(column = "score", javaType = double.class)
    List<Match> ranked(SearchSelect select);

    /** The words of names, descriptions and topics that begin so, the most frequent first. */
    @Select("""
            SELECT term FROM metadata_vocabulary WHERE term >= #{beginning} AND term <= #{end}
            ORDER BY doc DESC LIMIT #{limit}
            """)
    List<String> completions(@Param("beginning") String beginning, @Param("end") String end, @Param("limit") int limit);

    /** Where the match stands that has as many before it as are to be passed over, null where there is none. */
    @SelectProvider(type = CatalogSql.class, method = "place")
    @Nullable
    Long place(SearchSelect select);

    @SelectProvider(type = CatalogSql.class, method = "others")
    List<Long> others(SearchSelect select);

    @Select("SELECT repository_id, size, content FROM readmes WHERE repository_id = #{id}")
    @Results(id = "content")
    @Arg(column = "repository_id", javaType = long.class)
    @Arg(column = "size", javaType = long.class)
    @Arg(column = "content", javaType = byte[].class)
    ReadmeRow.@Nullable Content readme(@Param("id") long id);

    /** One at a time, by a JSON array of ids. */
    @Select("""
            SELECT m.repository_id, m.size, m.content
            FROM json_each(#{ids}) j CROSS JOIN readmes m ON m.repository_id = j.value
            """)
    @ResultMap("content")
    void readmes(@Param("ids") String ids, ResultHandler<ReadmeRow.Content> handler);

    /** Whether the mirror was ever claimed, null where not. */
    @Select("SELECT 1 FROM mirror WHERE id = 1")
    @Nullable
    Integer claimed();
}
