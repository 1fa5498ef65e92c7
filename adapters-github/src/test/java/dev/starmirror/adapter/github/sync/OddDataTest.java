package dev.starmirror.adapter.github.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.adapter.github.GitHubAdapter;
import dev.starmirror.application.sync.Scope;
import dev.starmirror.application.testing.SameThreadExecutors;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.run.SyncOutcome;
import dev.starmirror.domain.run.SyncReport;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.StarStatus;
import dev.starmirror.simulator.SimulatorOptions;
import dev.starmirror.simulator.account.Availability;
import dev.starmirror.simulator.account.RepositoryBuilder;
import dev.starmirror.simulator.account.RepositoryFile;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repositories and READMEs as odd as GitHub has them, over both interfaces. */
class OddDataTest {
    private static final String LONG = "Ünïcode, at length. ".repeat(28_000);

    @ParameterizedTest(name = "with a token: {0}")
    @ValueSource(booleans = {true, false})
    void reads_a_README_whatever_it_is(boolean token) {
        try (SimulatedSync bench = bench(token)) {
            star(bench, 1, RepositoryFile.of("README.md", "grüße".getBytes(Charset.forName("windows-1252"))));
            star(bench, 2, RepositoryFile.of("README.md", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1}));
            star(bench, 3, RepositoryFile.of("README.md", ""));
            star(bench, 4, RepositoryFile.of("README.md", LONG));
            star(bench, 5, RepositoryFile.of("README.md", "x".repeat(1_500_000)));
            star(bench, 6, RepositoryFile.of(".github/README.md", "# From the folder of the forge"));
            star(bench, 7, RepositoryFile.of("docs/readme.adoc", "= From the documentation"));
            star(bench, 8, RepositoryFile.of("ReadMe", "as plain as can be"));
            star(bench, 9, RepositoryFile.of("README.md", "short/and.md"));
            star(
                    bench,
                    10,
                    RepositoryFile.symlink("README.md", "guide.md"),
                    RepositoryFile.of("guide.md", "# The guide"));
            star(bench, 11);

            assertThat(bench.sync().outcome()).isInstanceOf(SyncOutcome.Completed.class);

            assertThat(readme(bench, 1)).contains("grüße");
            assertThat(readme(bench, 2)).isEmpty();
            assertThat(readme(bench, 3)).contains("");
            assertThat(readme(bench, 4)).contains(LONG);
            assertThat(readme(bench, 6)).contains("# From the folder of the forge");
            assertThat(readme(bench, 7)).contains("= From the documentation");
            assertThat(readme(bench, 8)).contains("as plain as can be");
            assertThat(readme(bench, 9)).contains("short/and.md");
            assertThat(readme(bench, 10)).contains("# The guide");
            assertThat(readme(bench, 11)).isEmpty();
            assertLargest(bench, token);
        }
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"README.md", ".github/README.md", "docs/README.rst"})
    void finds_a_README_above_a_megabyte_without_a_token(String path) {
        try (SimulatedSync bench = bench(false)) {
            star(bench, 1, RepositoryFile.of(path, "x".repeat(1_100_000)));
            star(
                    bench,
                    2,
                    RepositoryFile.symlink(path, "guide.md"),
                    RepositoryFile.of(path.replaceFirst("README\\..*", "guide.md"), "y".repeat(1_100_000)));

            bench.sync();
            long asked = bench.simulator.traffic().counts().readmeTexts();
            bench.sync();

            assertThat(bench.mirror.pendingReadmes()).isZero();
            assertThat(readme(bench, 1))
                    .hasValueSatisfying(
                            text -> assertThat(text).hasSize(1 << 20).startsWith("x"));
            assertThat(readme(bench, 2))
                    .hasValueSatisfying(text -> assertThat(text).startsWith("y"));
            assertThat(bench.simulator.traffic().counts().readmeTexts()).isEqualTo(asked);
            ReadmeRequest request = new ReadmeRequest(
                    new RepositoryId(1), "", new RepositoryName("octo", "r1"), new ReadmeListing.NotSeen());
            assertThat(bench.github.readmes().fetch(bench.github.readmes().locate(List.of(request))))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            ReadmeResult.Found.class,
                            found -> assertThat(found.readme().truncated()).isTrue());
        }
    }

    @ParameterizedTest(name = "with a token: {0}")
    @ValueSource(booleans = {true, false})
    void reads_metadata_whatever_they_are(boolean token) {
        try (SimulatedSync bench = bench(token)) {
            bench.simulator
                    .account()
                    .star(repository(1)
                            .description("\u001b[31mred\u0007 \u0000 " + "長い".repeat(20_000))
                            .topics(List.of())
                            .license(null)
                            .language(null)
                            .build());
            bench.simulator.account().star(repository(2).defaultBranch(null).build());
            bench.simulator
                    .account()
                    .star(repository(3)
                            .createdAt(Instant.parse("2090-01-01T00:00:00Z"))
                            .pushedAt(Instant.parse("2091-01-01T00:00:00Z"))
                            .build());
            bench.simulator
                    .account()
                    .star(repository(4).description("").homepage("").build());
            bench.simulator.account().star(repository(5).build());
            bench.simulator.account().deleteOwner(5);

            assertThat(bench.sync().outcome()).isInstanceOf(SyncOutcome.Completed.class);

            assertThat(mirrored(bench, 1).star().repository().description())
                    .startsWith("\u001b[31mred\u0007 \uFFFD 長い")
                    .hasSizeGreaterThan(40_000);
            assertThat(mirrored(bench, 1).star().repository().topics()).isEmpty();
            assertThat(mirrored(bench, 1).star().repository().license()).isNull();
            assertThat(mirrored(bench, 1).star().repository().language()).isNull();
            assertThat(mirrored(bench, 2).star().repository().defaultBranch()).isEqualTo(token ? null : "main");
            assertThat(readme(bench, 2)).isEmpty();
            assertThat(mirrored(bench, 3).star().repository().timeline().pushedAt())
                    .isEqualTo(Instant.parse("2091-01-01T00:00:00Z"));
            assertThat(mirrored(bench, 4).star().repository().description()).isEmpty();
            assertThat(mirrored(bench, 5).star().repository().name().owner()).isNull();
        }
    }

    @Test
    void keeps_what_is_blocked_and_follows_what_is_renamed_or_replaced() {
        try (SimulatedSync bench = bench(true)) {
            for (long id = 1; id <= 4; id++) {
                star(bench, id, RepositoryFile.of("README.md", "# Number " + id));
            }
            bench.sync();
            bench.simulator.account().setAvailability(1, Availability.BLOCKED);
            bench.simulator.account().rename(2, "moved");
            bench.simulator.account().star(new RepositoryBuilder(5, "octo", "r2").build());
            bench.simulator.account().makePrivate(3);

            SyncReport first = bench.sync(new Scope.Everything());
            assertThat(first.tally().removed()).isZero();
            assertThat(first.skipped()).isNotEmpty();
            bench.simulator.account().setAvailability(1, Availability.PUBLIC);
            SyncReport second = bench.sync(new Scope.Everything());

            assertThat(second.tally().removed()).isEqualTo(1);
            assertThat(mirrored(bench, 1).status()).isEqualTo(StarStatus.ACTIVE);
            assertThat(mirrored(bench, 2).star().repository().name().fullName()).isEqualTo("octo/moved");
            assertThat(mirrored(bench, 5).star().repository().name().fullName()).isEqualTo("octo/r2");
            assertThat(mirrored(bench, 3).status()).isEqualTo(StarStatus.UNAVAILABLE);
            assertThat(readme(bench, 3)).contains("# Number 3");
        }
    }

    @Test
    void keeps_the_README_of_what_is_blocked_for_those_without_a_token_too() {
        try (SimulatedSync bench = bench(false)) {
            star(bench, 1, RepositoryFile.of("README.md", "# Number 1"));
            bench.sync();
            bench.time.pass(Duration.ofHours(1));
            bench.simulator
                    .account()
                    .update(1, repository -> repository.description("Pushed").pushedAt(bench.time.instant()));
            bench.simulator.account().setAvailability(1, Availability.BLOCKED);

            SyncReport report = bench.sync(new Scope.Everything());

            assertThat(report.outcome()).isInstanceOf(SyncOutcome.Completed.class);
            assertThat(report.tally().removed()).isZero();
            assertThat(mirrored(bench, 1).status()).isEqualTo(StarStatus.ACTIVE);
            assertThat(mirrored(bench, 1).star().repository().description()).isEqualTo("Pushed");
            assertThat(readme(bench, 1)).contains("# Number 1");
        }
    }

    /** Kept as far as GitHub gives it, or as we keep it; nothing is owed, so no later run asks for it again. */
    private static void assertLargest(SimulatedSync bench, boolean token) {
        assertThat(readme(bench, 5).map(String::length)).contains(token ? 512_000 : 1 << 20);
        assertThat(bench.mirror.pendingReadmes(null, 100)).isEmpty();
    }

    private static SimulatedSync bench(boolean token) {
        return new SimulatedSync(
                options -> options.withStars(0),
                token ? GitHubAdapter.TOKEN : null,
                token ? null : SimulatorOptions.DEFAULTS.login(),
                new SameThreadExecutors());
    }

    private static RepositoryBuilder repository(long id) {
        return new RepositoryBuilder(id, "octo", "r" + id);
    }

    private static void star(SimulatedSync bench, long id, RepositoryFile... files) {
        bench.simulator.account().star(repository(id).files(List.of(files)).build());
    }

    private static MirroredStar mirrored(SimulatedSync bench, long id) {
        return bench.mirror.everything().stream()
                .filter(star -> star.star().id().value() == id)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> readme(SimulatedSync bench, long id) {
        return bench.mirror.ports().catalog().readme(new RepositoryId(id));
    }
}
