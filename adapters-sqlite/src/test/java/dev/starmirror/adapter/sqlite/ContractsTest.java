package dev.starmirror.adapter.sqlite;

import dev.starmirror.application.testing.AnswerCacheContract;
import dev.starmirror.application.testing.MirrorBacklogContract;
import dev.starmirror.application.testing.MirrorInspectionContract;
import dev.starmirror.application.testing.MirrorMaintenanceContract;
import dev.starmirror.application.testing.MirrorStoreContract;
import dev.starmirror.application.testing.MirrorTransactionsContract;
import dev.starmirror.application.testing.MirrorUnderTest;
import dev.starmirror.application.testing.RunJournalContract;
import dev.starmirror.application.testing.RunLockContract;
import dev.starmirror.application.testing.StarCatalogContract;
import dev.starmirror.application.testing.StarStatisticsContract;
import dev.starmirror.domain.port.AnswerCache;
import dev.starmirror.domain.port.MirrorInspection;
import dev.starmirror.domain.port.MirrorMaintenance;
import dev.starmirror.domain.port.MirrorTransactions;
import dev.starmirror.domain.port.RunLock;
import dev.starmirror.domain.port.StarStatistics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of the storage ports, kept by SQLite. */
class ContractsTest {
    @TempDir
    Path folder;

    private final List<SqliteMirror> opened = new ArrayList<>();

    private MirrorUnderTest open() {
        SqliteMirror mirror = Mirrors.at(folder);
        opened.add(mirror);
        return new MirrorUnderTest(mirror.store(), mirror.backlog(), mirror.journal(), mirror.lock(), mirror.catalog());
    }

    @AfterEach
    void close() {
        opened.forEach(SqliteMirror::close);
    }

    @Nested
    class Store extends MirrorStoreContract {
        @Override
        protected MirrorUnderTest freshMirror() {
            return open();
        }
    }

    @Nested
    class Transactions extends MirrorTransactionsContract {
        @Override
        protected MirrorUnderTest freshMirror() {
            return open();
        }

        @Override
        protected MirrorTransactions transactions() {
            return opened.get(opened.size() - 1).transactions();
        }
    }

    @Nested
    class Statistics extends StarStatisticsContract {
        @Override
        protected MirrorUnderTest freshMirror() {
            return open();
        }

        @Override
        protected StarStatistics statistics() {
            return opened.get(opened.size() - 1).statistics();
        }
    }

    @Nested
    class Inspection extends MirrorInspectionContract {
        @Override
        protected MirrorUnderTest freshMirror() {
            return open();
        }

        @Override
        protected MirrorInspection inspection() {
            return opened.get(opened.size() - 1).inspection();
        }
    }

    @Nested
    class Maintenance extends MirrorMaintenanceContract {
        @Override
        protected MirrorUnderTest freshMirror() {
            return open();
        }

        @Override
        protected MirrorMaintenance maintenance() {
            return opened.get(opened.size() - 1).maintenance();
        }

        @Override
        protected String place() {
            return folder.resolve("backup.db").toString();
        }
    }

    @Nested
    class Backlog extends MirrorBacklogContract {
        @Override
        protected MirrorUnderTest freshMirror() {
            return open();
        }
    }

    @Nested
    class Journal extends RunJournalContract {
        @Override
        protected MirrorUnderTest freshMirror() {
            return open();
        }
    }

    @Nested
    class Lock extends RunLockContract {
        @Override
        protected MirrorUnderTest freshMirror() {
            return open();
        }
    }

    @Nested
    class Answers extends AnswerCacheContract {
        private RunLock.@Nullable Lease run;

        @AfterEach
        void endRun() {
            Objects.requireNonNull(run).close();
        }

        @Override
        protected AnswerCache claimedCache() {
            SqliteMirror mirror = Mirrors.with(folder);
            opened.add(mirror);
            run = mirror.lock().acquire();
            return mirror.answers();
        }
    }

    @Nested
    class Catalog extends StarCatalogContract {
        @Override
        protected MirrorUnderTest freshMirror() {
            return open();
        }
    }
}
