package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.Ticker;
import dev.starmirror.domain.run.Wait;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitLedgerTest {
    @TempDir
    Path folder;

    @Test
    void counts_steps_by_their_kind_also_those_that_fail() throws SQLException {
        AtomicLong nanos = new AtomicLong();
        WaitLedger ledger = new WaitLedger(nanos::get);
        ledger.waiting(Wait.DISK, () -> nanos.addAndGet(5));
        ledger.waiting(Wait.DISK, () -> nanos.addAndGet(7));
        assertThatThrownBy(() -> ledger.waiting(Wait.LOCK, () -> {
                    nanos.addAndGet(11);
                    throw new SQLException("busy");
                }))
                .isInstanceOf(SQLException.class);
        assertThat(ledger.waited().of(Wait.DISK)).isEqualTo(Duration.ofNanos(12));
        assertThat(ledger.waited().of(Wait.LOCK)).isEqualTo(Duration.ofNanos(11));
        assertThat(ledger.waited().of(Wait.CONNECTION)).isZero();
    }

    /** Another program holds the database for longer than the busy timeout of these settings. */
    @Test
    void a_database_held_by_another_program_is_waiting_for_a_lock() throws SQLException {
        SqliteSettings settings = Mirrors.settings(folder);
        try (SqliteMirror mirror = new SqliteMirror(
                new SqliteSettings(
                        settings.database(),
                        settings.cacheBytes(),
                        settings.mappedBytes(),
                        Duration.ofMillis(30),
                        settings.maxConnections(),
                        settings.connectionTimeout(),
                        settings.maxBytes(),
                        settings.nativeLibraries(),
                        settings.answerCacheBytes()),
                InstantSource.fixed(Stars.EPOCH),
                System::nanoTime)) {
            mirror.store().claim(Stars.ACCOUNT);
            Duration before = mirror.waits().waited().of(Wait.LOCK);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + settings.database());
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                assertThatThrownBy(() -> mirror.store().claim(Stars.ACCOUNT)).isInstanceOf(MirrorException.class);
            }
            assertThat(mirror.waits().waited().of(Wait.LOCK).minus(before)).isGreaterThan(Duration.ofMillis(20));
        }
    }

    @Test
    void dropping_caches_opens_no_database_and_loses_nothing() {
        SqliteSettings settings = Mirrors.settings(folder);
        try (SqliteMirror mirror = Mirrors.at(folder)) {
            mirror.dropCaches();
            assertThat(settings.database()).doesNotExist();
            mirror.store().claim(Stars.ACCOUNT);
            mirror.dropCaches();
            mirror.store().apply(Stars.batch(Stars.star(1)));
            assertThat(mirror.store().state().orElseThrow().active()).isEqualTo(1);
        }
    }

    /** Time passes by one at each look: a wait is one. */
    @Test
    void each_transaction_waits_once_for_the_lock_and_once_for_the_disk() {
        AtomicLong looks = new AtomicLong();
        Ticker ticker = looks::incrementAndGet;
        try (SqliteMirror mirror =
                new SqliteMirror(Mirrors.settings(folder), InstantSource.fixed(Stars.EPOCH), ticker)) {
            mirror.store().claim(Stars.ACCOUNT);
            mirror.store().claim(Stars.ACCOUNT);
            assertThat(mirror.waits().waited().of(Wait.LOCK)).isEqualTo(Duration.ofNanos(2));
            assertThat(mirror.waits().waited().of(Wait.DISK)).isEqualTo(Duration.ofNanos(2));
        }
    }
}
