package dev.starmirror.application.testing;

import static dev.starmirror.application.testing.Samples.ACCOUNT;
import static dev.starmirror.application.testing.Samples.batch;
import static dev.starmirror.application.testing.Samples.complete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.MirrorMaintenance;
import dev.starmirror.domain.port.RunLock;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.StarStatus;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link MirrorMaintenance} promises. */
public abstract class MirrorMaintenanceContract {
    private MirrorUnderTest mirror;
    private MirrorMaintenance maintenance;

    /** A mirror that nobody has written to. */
    protected abstract MirrorUnderTest freshMirror() throws Exception;

    /** The care for the mirror made last. */
    protected abstract MirrorMaintenance maintenance();

    /** Where a backup can be; nothing is there yet. */
    protected abstract String place();

    @BeforeEach
    void openMirror() throws Exception {
        mirror = freshMirror();
        maintenance = maintenance();
    }

    @Test
    void says_that_there_is_no_mirror_yet() {
        assertFails(() -> maintenance.optimize(), MirrorFailure.Missing.class);
        assertFails(() -> maintenance.backup(place()), MirrorFailure.Missing.class);
        assertFails(() -> maintenance.purge(), MirrorFailure.Missing.class);
    }

    @Test
    void optimizing_changes_nothing_that_can_be_read() {
        fill();
        List<Hit> before = everything();

        maintenance.optimize();

        assertThat(everything()).isEqualTo(before);
        assertThat(search("widget2")).hasSize(1);
        assertThat(mirror.catalog().readme(new RepositoryId(1))).contains(Samples.readmeText(1));
    }

    @Test
    void a_backup_brings_back_what_was_there_when_it_was_made() {
        fill();
        List<Hit> before = everything();
        maintenance.backup(place());
        mirror.store().apply(complete(9));

        String kept = maintenance.restore(place());

        assertThat(everything()).isEqualTo(before);
        assertThat(kept).isNotEmpty();
    }

    @Test
    void a_backup_takes_no_place_that_is_taken_and_comes_from_none_that_is_empty() {
        fill();
        assertFails(() -> maintenance.restore(place()), MirrorFailure.Inaccessible.class);
        maintenance.backup(place());

        assertFails(() -> maintenance.backup(place()), MirrorFailure.Inaccessible.class);
    }

    @Test
    void purging_deletes_tombstones_alone() {
        fill();
        mirror.store().apply(batch(new Change.Gone(new RepositoryId(2), StarStatus.UNAVAILABLE)));

        assertThat(maintenance.purge()).isEqualTo(1);
        assertThat(maintenance.purge()).isZero();

        assertThat(mirror.catalog().find(Samples.repository(2).name())).isEmpty();
        assertThat(mirror.catalog().readme(new RepositoryId(2))).isEmpty();
        assertThat(everything()).hasSize(2);
    }

    @Test
    void a_run_at_work_is_not_disturbed() {
        fill();
        maintenance.backup(place());
        RunLock.Lease lease = mirror.lock().acquire();
        try (lease) {
            assertFails(() -> maintenance.restore(place()), MirrorFailure.Locked.class);
            assertFails(() -> maintenance.purge(), MirrorFailure.Locked.class);
            maintenance.optimize();
        }
        assertThat(everything()).hasSize(3);
    }

    private void fill() {
        mirror.store().claim(ACCOUNT);
        mirror.store().apply(complete(1, 2, 3));
    }

    private List<Hit> everything() {
        return mirror.catalog()
                .page(new CatalogQuery(null, Filters.NONE, Sort.STARRED, false, 0, 0))
                .hits();
    }

    private List<Hit> search(String text) {
        return mirror.catalog()
                .page(new CatalogQuery(text, Filters.NONE, Sort.RELEVANCE, false, 0, 0))
                .hits();
    }

    private static void assertFails(ThrowingCallable call, Class<? extends MirrorFailure> failure) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        MirrorException.class,
                        thrown -> assertThat(thrown.failure()).isInstanceOf(failure));
    }
}
