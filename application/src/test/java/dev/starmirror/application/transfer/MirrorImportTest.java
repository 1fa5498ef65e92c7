package dev.starmirror.application.transfer;

import static dev.starmirror.application.testing.Samples.ACCOUNT;
import static dev.starmirror.application.testing.Samples.EPOCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.application.testing.InMemoryMirror;
import dev.starmirror.application.testing.Samples;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.RunLock;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeState;
import dev.starmirror.domain.run.SyncMode;
import dev.starmirror.domain.star.Account;
import dev.starmirror.domain.star.Fingerprint;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.StarStatus;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MirrorImportTest {
    private final InMemoryMirror mirror = new InMemoryMirror();
    private final MirrorImport importer = new MirrorImport(mirror, mirror, mirror, mirror);

    @Test
    void brings_stars_tombstones_and_readmes() {
        List<MirroredStar> stars = List.of(
                new MirroredStar(
                        Samples.star(1), StarStatus.ACTIVE, Samples.readme(1).location()),
                new MirroredStar(
                        Samples.star(2),
                        StarStatus.UNAVAILABLE,
                        Samples.readme(2).location()),
                new MirroredStar(Samples.star(3), StarStatus.UNSTARRED, null));

        ImportReport report = importer.run(
                ACCOUNT,
                stars(
                        new ExportedStar(stars.get(0), Samples.readmeText(1), 1),
                        new ExportedStar(stars.get(1), Samples.readmeText(2), 2),
                        new ExportedStar(stars.get(2), null, 3)));

        assertThat(report).isEqualTo(new ImportReport(1, 2, 2));
        assertThat(mirror.everything()).isEqualTo(stars);
        assertThat(mirror.readmeText(new RepositoryId(2))).contains(Samples.readmeText(2));
    }

    @Test
    void a_readme_that_came_along_need_not_be_fetched_and_one_that_did_not_is_owed() {
        importer.run(
                ACCOUNT,
                stars(
                        new ExportedStar(active(1), Samples.readmeText(1), 1),
                        new ExportedStar(active(2), null, 2),
                        new ExportedStar(new MirroredStar(Samples.star(3), StarStatus.ACTIVE, null), null, 3)));

        assertThat(mirror.stored(List.of(new RepositoryId(1))).values())
                .singleElement()
                .satisfies(stored -> {
                    assertThat(stored.fingerprint()).isEqualTo(Fingerprint.of(Samples.star(1)));
                    assertThat(stored.readmeState()).isEqualTo(ReadmeState.PRESENT);
                    assertThat(stored.readmeOid())
                            .isEqualTo(Samples.readme(1).location().oid());
                });
        assertThat(mirror.pendingReadmes(null, 10))
                .extracting(request -> request.listing())
                .containsExactly(new ReadmeListing.Located(Samples.readme(2).location()), new ReadmeListing.NotSeen());
    }

    @Test
    void many_stars_come_in_batches() {
        ExportedStar[] many = LongStream.rangeClosed(1, 350)
                .mapToObj(id -> new ExportedStar(active(id), Samples.readmeText(id), id))
                .toArray(ExportedStar[]::new);

        assertThat(importer.run(ACCOUNT, stars(many)).active()).isEqualTo(350);
        assertThat(mirror.everything()).hasSize(350);
    }

    @Test
    void a_repository_that_stands_twice_is_refused_wherever_it_stands() {
        for (int apart : List.of(1, 250)) {
            ExportedStar[] stars = LongStream.rangeClosed(1, apart + 1)
                    .mapToObj(line -> new ExportedStar(active(line > apart ? 1 : line), null, line))
                    .toArray(ExportedStar[]::new);

            assertThatThrownBy(() -> importer.run(ACCOUNT, stars(stars)))
                    .isInstanceOfSatisfying(
                            UnusableExportException.class,
                            twice -> assertThat(twice.line()).isEqualTo(apart + 1L))
                    .hasMessage("repository 1 stands in it twice");
            assertThat(mirror.state()).isEmpty();
        }
    }

    @Test
    void what_fails_with_its_first_star_does_not_come_as_far_as_the_lock() {
        try (RunLock.Lease lease = mirror.acquire()) {
            assertThat(lease).isNotNull();
            assertThatThrownBy(() -> importer.run(ACCOUNT, () -> {
                        throw new UnusableExportException(1, "no export");
                    }))
                    .isInstanceOf(UnusableExportException.class);
        }
    }

    @Test
    void an_export_that_breaks_off_leaves_nothing_behind() {
        Iterator<ExportedStar> good = LongStream.rangeClosed(1, 230)
                .mapToObj(id -> new ExportedStar(active(id), null, id))
                .iterator();
        ExportedStars torn = () -> {
            if (good.hasNext()) {
                return good.next();
            }
            throw new UnusableExportException(231, "it breaks off");
        };

        assertThatThrownBy(() -> importer.run(ACCOUNT, torn)).isInstanceOf(UnusableExportException.class);

        assertThat(mirror.state()).isEmpty();
        assertThat(mirror.everything()).isEmpty();
        assertThat(importer.run(ACCOUNT, stars(new ExportedStar(active(1), null, 1)))
                        .active())
                .isEqualTo(1);
    }

    @Test
    void only_an_empty_mirror_is_filled() {
        mirror.claim(ACCOUNT);
        mirror.apply(Samples.complete(1));

        assertThatThrownBy(() -> importer.run(ACCOUNT, stars()))
                .isInstanceOfSatisfying(
                        MirrorException.class,
                        refused -> assertThat(refused.failure()).isInstanceOf(MirrorFailure.NotEmpty.class));
    }

    @Test
    void a_mirror_with_an_unfinished_run_is_not_empty() {
        mirror.claim(ACCOUNT);
        mirror.apply(
                new StoreBatch(List.of(), List.of(), Samples.checkpoint(mirror.begin(SyncMode.INITIAL, EPOCH), "c")));

        assertThatThrownBy(() -> importer.run(ACCOUNT, stars())).isInstanceOf(MirrorException.class);
    }

    @Test
    void a_mirror_that_was_claimed_and_never_filled_is_empty() {
        mirror.claim(ACCOUNT);

        assertThat(importer.run(Account.UNKNOWN, stars(new ExportedStar(active(1), null, 1)))
                        .active())
                .isEqualTo(1);
        assertThat(mirror.state().orElseThrow().account()).isEqualTo(ACCOUNT);
    }

    @Test
    void waits_for_nobody_and_gives_the_lock_back() {
        RunLock.Lease lease = mirror.acquire();
        assertThatThrownBy(() -> importer.run(ACCOUNT, stars())).isInstanceOf(MirrorException.class);
        lease.close();

        importer.run(ACCOUNT, stars());

        mirror.acquire().close();
    }

    private static MirroredStar active(long id) {
        return new MirroredStar(
                Samples.star(id), StarStatus.ACTIVE, Samples.readme(id).location());
    }

    private static ExportedStars stars(ExportedStar... stars) {
        Iterator<ExportedStar> rest = List.of(stars).iterator();
        return new ExportedStars() {
            @Override
            public @Nullable ExportedStar next() {
                return rest.hasNext() ? rest.next() : null;
            }
        };
    }
}
