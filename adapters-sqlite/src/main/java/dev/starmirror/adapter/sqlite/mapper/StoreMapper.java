package dev.starmirror.adapter.sqlite.mapper;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What a sync reads and writes. Lists of ids come as JSON arrays of numbers. */
public interface StoreMapper {
    @Select("""
            SELECT account_id, account_login, newest_starred_at, uncounted, complete_listing_at,
              (SELECT count(*) FROM repositories WHERE search_rowid < #{tombstones}) AS active
            FROM mirror WHERE id = 1
            """)
    @Arg(column = "account_id", javaType = long.class)
    @Arg(column = "account_login", javaType = String.class)
    @Arg(column = "newest_starred_at", javaType = String.class)
    @Arg(column = "uncounted", javaType = long.class)
    @Arg(column = "complete_listing_at", javaType = String.class)
    @Arg(column = "active", javaType = long.class)
    @Nullable
    MirrorRow mirror(@Param("tombstones") long tombstones);

    @Insert("""
            INSERT INTO mirror (id, account_id, account_login) VALUES (1, #{id}, #{login})
            ON CONFLICT (id) DO UPDATE SET account_id = excluded.account_id, account_login = excluded.account_login
            """)
    void claim(@Param("id") long id, @Param("login") String login);

    @Select("""
            SELECT r.id, r.fingerprint, r.status, r.starred_at, r.pushed_at, r.readme_state,
              CASE r.readme_state WHEN 'pending' THEN m.oid ELSE r.readme_oid END AS oid,
              s.repository_id IS NOT NULL AS seen
            FROM json_each(#{ids}) j
            CROSS JOIN repositories r ON r.id = j.value
            LEFT JOIN readmes m ON m.repository_id = r.id
            LEFT JOIN sync_seen s ON s.repository_id = r.id
            """)
    @Arg(column = "id", javaType = long.class)
    @Arg(column = "fingerprint", javaType = String.class)
    @Arg(column = "status", javaType = String.class)
    @Arg(column = "starred_at", javaType = String.class)
    @Arg(column = "pushed_at", javaType = String.class)
    @Arg(column = "readme_state", javaType = String.class)
    @Arg(column = "oid", javaType = String.class)
    @Arg(column = "seen", javaType = boolean.class)
    List<StoredRow> stored(@Param("ids") String ids);

    @Select("""
            SELECT r.id, r.owner, r.name, r.description, r.language, r.topics, r.license, r.archived, r.fork, r.stars, r.status,
              r.starred_at, r.search_rowid, r.readme_state, r.readme_path, r.readme_oid, r.readme_size
            FROM json_each(#{ids}) j CROSS JOIN repositories r ON r.id = j.value
            """)
    @Arg(column = "id", javaType = long.class)
    @Arg(column = "owner", javaType = String.class)
    @Arg(column = "name", javaType = String.class)
    @Arg(column = "description", javaType = String.class)
    @Arg(column = "language", javaType = String.class)
    @Arg(column = "topics", javaType = String.class)
    @Arg(column = "license", javaType = String.class)
    @Arg(column = "archived", javaType = boolean.class)
    @Arg(column = "fork", javaType = boolean.class)
    @Arg(column = "stars", javaType = long.class)
    @Arg(column = "status", javaType = String.class)
    @Arg(column = "starred_at", javaType = String.class)
    @Arg(column = "search_rowid", javaType = long.class)
    @Arg(column = "readme_state", javaType = String.class)
    @Arg(column = "readme_path", javaType = String.class)
    @Arg(column = "readme_oid", javaType = String.class)
    @Arg(column = "readme_size", javaType = Long.class)
    List<KnownRow> known(@Param("ids") String ids);

    @Select("""
            SELECT m.repository_id, m.size, m.content
            FROM json_each(#{ids}) j CROSS JOIN readmes m ON m.repository_id = j.value
            """)
    @Arg(column = "repository_id", javaType = long.class)
    @Arg(column = "size", javaType = long.class)
    @Arg(column = "content", javaType = byte[].class)
    List<ReadmeRow.Content> readmes(@Param("ids") String ids);

    /** The last place taken in a part of the search index, null where none is. */
    @Select("SELECT max(search_rowid) FROM repositories WHERE search_rowid >= #{from} AND search_rowid < #{to}")
    @Nullable
    Long lastSearchRowid(@Param("from") long from, @Param("to") long to);

    /** The repositories behind a place in the search index, in the order of places. */
    @Select("SELECT id FROM repositories WHERE search_rowid > #{place} ORDER BY search_rowid LIMIT #{limit}")
    List<Long> placedBehind(@Param("place") long place, @Param("limit") int limit);

    @Insert("""
            INSERT INTO repositories (id, full_name, owner, name, description, language, topics, license, stars, forks, open_issues,
              archived, fork, private, template, url, homepage, default_branch, created_at, updated_at, pushed_at, starred_at,
              status, sync_status, readme_state, readme_path, readme_oid, readme_size, node_id, fingerprint, search_rowid)
            VALUES (#{id}, #{fullName}, #{owner}, #{name}, #{description}, #{language}, #{topics}, #{license}, #{stars}, #{forks},
              #{openIssues}, #{archived}, #{fork}, #{secret}, #{template}, #{url}, #{homepage}, #{defaultBranch}, #{createdAt},
              #{updatedAt}, #{pushedAt}, #{starredAt}, #{status}, #{syncStatus}, #{readmeState}, #{readmePath}, #{readmeOid},
              #{readmeSize}, #{nodeId}, #{fingerprint}, #{searchRowid})
            ON CONFLICT (id) DO UPDATE SET full_name = excluded.full_name, owner = excluded.owner, name = excluded.name,
              description = excluded.description, language = excluded.language, topics = excluded.topics,
              license = excluded.license, stars = excluded.stars, forks = excluded.forks, open_issues = excluded.open_issues,
              archived = excluded.archived, fork = excluded.fork, private = excluded.private, template = excluded.template,
              url = excluded.url, homepage = excluded.homepage, default_branch = excluded.default_branch,
              created_at = excluded.created_at, updated_at = excluded.updated_at, pushed_at = excluded.pushed_at,
              starred_at = excluded.starred_at, status = excluded.status, sync_status = excluded.sync_status,
              readme_state = excluded.readme_state, readme_path = excluded.readme_path, readme_oid = excluded.readme_oid,
              readme_size = excluded.readme_size, node_id = excluded.node_id, fingerprint = excluded.fingerprint,
              search_rowid = excluded.search_rowid
            """)
    void upsert(RepositoryRow row);

    /**
     * The same for a row whose name, language, date of the star, status and place in the search index stand as they stood: the indexes that
     * have nothing else, more than half of all, are not touched.
     */
    @Update("""
            UPDATE repositories SET description = #{description}, topics = #{topics}, license = #{license}, stars = #{stars},
              forks = #{forks}, open_issues = #{openIssues}, archived = #{archived}, fork = #{fork}, private = #{secret},
              template = #{template}, url = #{url}, homepage = #{homepage}, default_branch = #{defaultBranch},
              created_at = #{createdAt}, updated_at = #{updatedAt}, pushed_at = #{pushedAt}, sync_status = #{syncStatus},
              readme_state = #{readmeState}, readme_path = #{readmePath}, readme_oid = #{readmeOid}, readme_size = #{readmeSize},
              node_id = #{nodeId}, fingerprint = #{fingerprint}
            WHERE id = #{id}
            """)
    void refresh(RepositoryRow row);

    @Update("""
            UPDATE repositories SET readme_state = #{state}, sync_status = #{syncStatus}, readme_path = #{path},
              readme_oid = #{oid}, readme_size = #{size}
            WHERE id = #{id}
            """)
    void settleReadme(ReadmeColumns readme);

    @Update("UPDATE repositories SET status = #{status}, search_rowid = #{searchRowid} WHERE id = #{id}")
    void move(@Param("id") long id, @Param("status") String status, @Param("searchRowid") long searchRowid);

    @Insert("INSERT OR IGNORE INTO sync_seen (repository_id) SELECT j.value FROM json_each(#{ids}) j")
    void see(@Param("ids") String ids);

    @Insert("""
            INSERT OR REPLACE INTO readmes (repository_id, path, oid, file_size, truncated, size, content)
            VALUES (#{repositoryId}, #{path}, #{oid}, #{fileSize}, #{truncated}, #{size}, #{content})
            """)
    void putReadme(ReadmeRow readme);

    @Delete("DELETE FROM readmes WHERE repository_id = #{id}")
    void dropReadme(@Param("id") long id);

    @Delete("DELETE FROM repository_search WHERE rowid = #{rowid}")
    void dropFromSearch(@Param("rowid") long rowid);

    @Delete("DELETE FROM metadata_search WHERE rowid = #{rowid}")
    void dropFromMetadataSearch(@Param("rowid") long rowid);

    @Insert("""
            INSERT INTO repository_search (rowid, name, owner, description, topics, readme, facets)
            VALUES (#{rowid}, #{name}, #{owner}, #{description}, #{topics}, CAST(#{readme} AS TEXT), #{facets})
            """)
    void putIntoSearch(SearchRow row);

    @Insert("""
            INSERT INTO metadata_search (rowid, name, owner, description, topics, facets)
            VALUES (#{rowid}, #{name}, #{owner}, #{description}, #{topics}, #{facets})
            """)
    void putIntoMetadataSearch(SearchRow row);

    @Select("""
            SELECT id, node_id, owner, name, readme_path, readme_oid, readme_size FROM repositories
            WHERE readme_state = 'pending' AND status = 'active' AND id > #{after} ORDER BY id LIMIT #{limit}
            """)
    @Results(id = "pending")
    @Arg(column = "id", javaType = long.class)
    @Arg(column = "node_id", javaType = String.class)
    @Arg(column = "owner", javaType = String.class)
    @Arg(column = "name", javaType = String.class)
    @Arg(column = "readme_path", javaType = String.class)
    @Arg(column = "readme_oid", javaType = String.class)
    @Arg(column = "readme_size", javaType = Long.class)
    List<PendingRow> pendingReadmes(@Param("after") long after, @Param("limit") int limit);

    @Select("SELECT count(*) FROM repositories WHERE readme_state = 'pending' AND status = 'active'")
    long countPendingReadmes();

    @Select("""
            SELECT id, node_id, owner, name, readme_path, readme_oid, readme_size FROM repositories r
            WHERE status = 'active' AND id > #{after}
              AND NOT EXISTS (SELECT 1 FROM sync_seen s WHERE s.repository_id = r.id)
            ORDER BY id LIMIT #{limit}
            """)
    @ResultMap("pending")
    List<PendingRow> unseen(@Param("after") long after, @Param("limit") int limit);
}
