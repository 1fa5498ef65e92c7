package dev.starmirror.adapter.sqlite.mapper;

import dev.starmirror.domain.port.MirrorInspection.Part;
import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultType;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.session.ResultHandler;
import org.jspecify.annotations.Nullable;

/** What concerns the file and not the stars in it. */
public interface MaintenanceMapper {
    /** A tombstone and its place in the search index. */
    record Tombstone(long id, long place) {}

    @Select(
            "SELECT name, sum(pgsize) AS bytes, sum(unused) AS unused FROM dbstat GROUP BY name ORDER BY bytes DESC, name")
    @Arg(column = "name", javaType = String.class)
    @Arg(column = "bytes", javaType = long.class)
    @Arg(column = "unused", javaType = long.class)
    List<Part> parts();

    @Select("PRAGMA ${name}")
    @Nullable
    String setting(@Param("name") String name);

    @Select("PRAGMA page_count")
    long pages();

    /** Pages that nothing uses. */
    @Select("PRAGMA freelist_count")
    long freePages();

    @Select("PRAGMA quick_check(20)")
    List<String> quickIntegrity();

    @Select("PRAGMA integrity_check(20)")
    List<String> integrity();

    /** Texts without a repository, and repositories without the text they should have. */
    @Select("""
            SELECT (SELECT count(*) FROM readmes m WHERE NOT EXISTS (SELECT 1 FROM repositories r WHERE r.id = m.repository_id))
              + (SELECT count(*) FROM repositories r WHERE r.readme_state = 'present' AND r.search_rowid >= 0
                  AND NOT EXISTS (SELECT 1 FROM readmes m WHERE m.repository_id = r.id))
            """)
    long strays();

    /** All README texts, one at a time. */
    @Select("SELECT repository_id, size, content FROM readmes")
    @Arg(column = "repository_id", javaType = long.class)
    @Arg(column = "size", javaType = long.class)
    @Arg(column = "content", javaType = byte[].class)
    @ResultType(ReadmeRow.Content.class)
    void texts(ResultHandler<ReadmeRow.Content> handler);

    /** How many repositories the search index lacks, or has too many. */
    @Select("""
            SELECT (SELECT count(*) FROM repositories WHERE search_rowid >= 0) - (SELECT count(*) FROM repository_search_docsize)
            """)
    long unsearchable();

    /** One of the words that stand in most names, descriptions and topics, null where there is none. Marks of properties are no words. */
    @Select("""
            SELECT term FROM metadata_vocabulary WHERE length(term) > 3 AND term < char(0xE000) ORDER BY doc DESC, term LIMIT 1
            """)
    @Nullable
    String frequentWord();

    @Update("INSERT INTO repository_search (repository_search) VALUES ('optimize')")
    void optimizeSearch();

    @Update("INSERT INTO metadata_search (metadata_search) VALUES ('optimize')")
    void optimizeMetadataSearch();

    @Select("SELECT id, search_rowid FROM repositories INDEXED BY idx_repositories_removed WHERE status <> 'active'")
    @Arg(column = "id", javaType = long.class)
    @Arg(column = "search_rowid", javaType = long.class)
    List<Tombstone> tombstones();

    @Delete("DELETE FROM repositories WHERE id = #{id}")
    void delete(@Param("id") long id);
}
