package dev.starmirror.adapter.sqlite.mapper;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The history of runs, and the position of the unfinished one. */
public interface JournalMapper {
    @Update("UPDATE sync_history SET state = 'interrupted' WHERE state = 'running'")
    void interruptRunning();

    @Select("SELECT coalesce(max(id), 0) + 1 FROM sync_history")
    long nextRun();

    @Insert("""
            INSERT INTO sync_history (id, mode, state, started_at) VALUES (#{id}, #{mode}, 'running', #{startedAt})
            """)
    void begin(@Param("id") long id, @Param("mode") String mode, @Param("startedAt") String startedAt);

    @Delete("DELETE FROM sync_seen")
    void voidMarks();

    @Delete("DELETE FROM sync_checkpoint")
    void dropCheckpoint();

    @Delete("DELETE FROM sync_checkpoint WHERE id = 1 AND run_id = #{run}")
    void dropCheckpointOf(@Param("run") long run);

    @Insert("""
            INSERT OR REPLACE INTO sync_checkpoint (id, run_id, mode, started_at, after_cursor, until_starred_at, head_starred_at,
              flawless, listed, added, updated, unchanged, removed, skipped, readmes_fetched, readmes_absent)
            VALUES (1, #{runId}, #{mode}, #{startedAt}, #{afterCursor}, #{untilStarredAt}, #{headStarredAt}, #{flawless}, #{listed},
              #{added}, #{updated}, #{unchanged}, #{removed}, #{skipped}, #{readmesFetched}, #{readmesAbsent})
            """)
    void putCheckpoint(CheckpointRow checkpoint);

    @Select("""
            SELECT run_id, mode, started_at, after_cursor, until_starred_at, head_starred_at, flawless, listed, added, updated,
              unchanged, removed, skipped, readmes_fetched, readmes_absent
            FROM sync_checkpoint WHERE id = 1
            """)
    @Arg(column = "run_id", javaType = long.class)
    @Arg(column = "mode", javaType = String.class)
    @Arg(column = "started_at", javaType = String.class)
    @Arg(column = "after_cursor", javaType = String.class)
    @Arg(column = "until_starred_at", javaType = String.class)
    @Arg(column = "head_starred_at", javaType = String.class)
    @Arg(column = "flawless", javaType = boolean.class)
    @Arg(column = "listed", javaType = long.class)
    @Arg(column = "added", javaType = long.class)
    @Arg(column = "updated", javaType = long.class)
    @Arg(column = "unchanged", javaType = long.class)
    @Arg(column = "removed", javaType = long.class)
    @Arg(column = "skipped", javaType = long.class)
    @Arg(column = "readmes_fetched", javaType = long.class)
    @Arg(column = "readmes_absent", javaType = long.class)
    @Nullable
    CheckpointRow checkpoint();

    /** Everything of the report but the date on which the run first began, which stands already. */
    @Update("""
            UPDATE sync_history SET mode = #{mode}, state = #{state}, finished_at = #{finishedAt}, listed = #{listed},
              added = #{added}, updated = #{updated}, unchanged = #{unchanged}, removed = #{removed}, skipped = #{skipped},
              readmes_fetched = #{readmesFetched}, readmes_absent = #{readmesAbsent}, graphql_requests = #{graphqlRequests},
              graphql_points = #{graphqlPoints}, rest_requests = #{restRequests}, not_modified = #{notModified},
              retries = #{retries}, reason = #{reason}, metrics = #{metrics}
            WHERE id = #{id}
            """)
    void finish(RunRow run);

    @Delete("DELETE FROM sync_skips WHERE run_id = #{run}")
    void dropSkips(@Param("run") long run);

    @Insert(
            "INSERT INTO sync_skips (run_id, position, what, reason) VALUES (#{runId}, #{position}, #{what}, #{reason})")
    void putSkip(RunRow.SkipRow skip);

    @Insert("""
            INSERT OR REPLACE INTO sync_quotas (run_id, resource, quota, remaining, reset_at)
            VALUES (#{runId}, #{resource}, #{quota}, #{remaining}, #{resetAt})
            """)
    void putQuota(RunRow.QuotaRow quota);

    @Update("""
            UPDATE mirror SET newest_starred_at = #{newest}, uncounted = #{uncounted}, complete_listing_at = #{completeListingAt}
            WHERE id = 1
            """)
    void keepMilestone(
            @Param("newest") @Nullable String newest,
            @Param("uncounted") long uncounted,
            @Param("completeListingAt") String completeListingAt);

    /**
     * The runs, newest first.
     *
     * @param limit how many at most, -1 for all
     */
    @Select("""
            SELECT id, mode, state, started_at, finished_at, listed, added, updated, unchanged, removed, skipped, readmes_fetched,
              readmes_absent, graphql_requests, graphql_points, rest_requests, not_modified, retries, reason, metrics
            FROM sync_history ORDER BY id DESC LIMIT #{limit}
            """)
    @Arg(column = "id", javaType = long.class)
    @Arg(column = "mode", javaType = String.class)
    @Arg(column = "state", javaType = String.class)
    @Arg(column = "started_at", javaType = String.class)
    @Arg(column = "finished_at", javaType = String.class)
    @Arg(column = "listed", javaType = long.class)
    @Arg(column = "added", javaType = long.class)
    @Arg(column = "updated", javaType = long.class)
    @Arg(column = "unchanged", javaType = long.class)
    @Arg(column = "removed", javaType = long.class)
    @Arg(column = "skipped", javaType = long.class)
    @Arg(column = "readmes_fetched", javaType = long.class)
    @Arg(column = "readmes_absent", javaType = long.class)
    @Arg(column = "graphql_requests", javaType = long.class)
    @Arg(column = "graphql_points", javaType = long.class)
    @Arg(column = "rest_requests", javaType = long.class)
    @Arg(column = "not_modified", javaType = long.class)
    @Arg(column = "retries", javaType = long.class)
    @Arg(column = "reason", javaType = String.class)
    @Arg(column = "metrics", javaType = String.class)
    List<RunRow> history(@Param("limit") int limit);

    @Select("SELECT run_id, position, what, reason FROM sync_skips WHERE run_id = #{run} ORDER BY position")
    @Arg(column = "run_id", javaType = long.class)
    @Arg(column = "position", javaType = int.class)
    @Arg(column = "what", javaType = String.class)
    @Arg(column = "reason", javaType = String.class)
    List<RunRow.SkipRow> skips(@Param("run") long run);

    @Select("""
            SELECT run_id, resource, quota, remaining, reset_at FROM sync_quotas WHERE run_id = #{run} ORDER BY resource
            """)
    @Arg(column = "run_id", javaType = long.class)
    @Arg(column = "resource", javaType = String.class)
    @Arg(column = "quota", javaType = long.class)
    @Arg(column = "remaining", javaType = long.class)
    @Arg(column = "reset_at", javaType = String.class)
    List<RunRow.QuotaRow> quotas(@Param("run") long run);
}
