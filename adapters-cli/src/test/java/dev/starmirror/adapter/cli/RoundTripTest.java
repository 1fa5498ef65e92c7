package dev.starmirror.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.application.testing.Samples;
import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.StoreBatch;
import dev.starmirror.domain.readme.Readme;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.star.Popularity;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Star;
import dev.starmirror.domain.star.StarStatus;
import dev.starmirror.domain.star.Timeline;
import dev.starmirror.domain.star.Trait;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;

/** What is exported, imported and exported again is the same, byte for byte. */
class RoundTripTest {
    private static final List<String> FORMATS = List.of("json", "jsonl", "csv");

    private Path folder = Path.of("");

    /** A repository as it stands in the mirror. */
    private record Entry(
            Star star, StarStatus status, @Nullable Readme readme) {}

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("round-trip");
    }

    @AfterTry
    void removeFolder() throws IOException {
        for (String name : List.of("first", "second")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }

    @Property(tries = 150)
    void of_any_mirror(@ForAll("mirrors") List<Entry> entries, @ForAll boolean readmes) throws IOException {
        for (String format : FORMATS) {
            assertRoundTrip(filled(entries), format, readmes);
        }
    }

    @Example
    void of_odd_repositories() throws IOException {
        List<String> texts = new ArrayList<>(List.of(
                "=HYPERLINK(\"https://x.example\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "'=1",
                "''",
                "'",
                "a,b",
                "\\",
                "\\,",
                "\"quoted\"",
                "one\ntwo\r\nthree\rfour",
                " spaces ",
                "仓库 星标",
                "🚀👩‍💻",
                "\u0000\u0001\u001b[31m\u007f\u009b",
                "\u2028\u2029\u202e",
                "\uFEFFbom",
                "null",
                "true",
                "0012",
                "",
                "#",
                "[]",
                "{}",
                "x".repeat(1_000)));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            entries.add(new Entry(
                    star(
                            i + 1,
                            i % 3 == 0 ? null : text + "o",
                            "n" + text,
                            text,
                            List.of(text + "t", "u" + text),
                            i % 2 == 0),
                    i % 3 == 0 ? StarStatus.ACTIVE : i % 3 == 1 ? StarStatus.UNSTARRED : StarStatus.UNAVAILABLE,
                    i % 5 == 4 ? null : Samples.readme(text.repeat(i == 3 ? 300_000 : 1))));
        }
        entries.add(new Entry(star(900, "o", "n", "d", List.of(), true), StarStatus.ACTIVE, null));
        for (String format : FORMATS) {
            for (boolean readmes : new boolean[] {true, false}) {
                assertRoundTrip(filled(entries), format, readmes);
            }
        }
    }

    /** As JSON lines it is an empty file, which is refused: a broken off export looks the same. */
    @Example
    void of_an_empty_mirror() throws IOException {
        for (String format : List.of("json", "csv")) {
            assertRoundTrip(filled(List.of()), format, true);
        }
    }

    private void assertRoundTrip(TestPrograms before, String format, boolean readmes) throws IOException {
        TestPrograms after = new TestPrograms();
        Path first = export(before, "first", format, readmes);

        Invocation imported = Invocation.of(after, "import", first.toString(), "--user", "octocat");

        assertThat(imported.exit()).as(imported.err()).isZero();
        assertThat(Files.readString(export(after, "second", format, readmes))).isEqualTo(Files.readString(first));
        if (readmes) {
            assertThat(after.mirror.everything()).containsExactlyElementsOf(before.mirror.everything());
            before.mirror
                    .everything()
                    .forEach(star -> assertThat(
                                    after.mirror.readmeText(star.star().id()))
                            .isEqualTo(before.mirror.readmeText(star.star().id())));
        }
    }

    private Path export(TestPrograms programs, String name, String format, boolean readmes) {
        Path file = folder.resolve(name);
        List<String> arguments =
                new ArrayList<>(List.of("export", "--format", format, "--removed", "--file", file.toString()));
        if (readmes) {
            arguments.add("--readmes");
        }
        assertThat(Invocation.of(programs, arguments.toArray(String[]::new)).exit())
                .isZero();
        return file;
    }

    private static TestPrograms filled(List<Entry> entries) {
        TestPrograms programs = new TestPrograms();
        programs.mirror.claim(Samples.ACCOUNT);
        for (Entry entry : entries) {
            RepositoryId id = entry.star().id();
            Readme readme = entry.readme();
            // Every third README is known and owed.
            boolean owed = id.value() % 3 == 0;
            programs.mirror.apply(new StoreBatch(
                    List.of(new Change.New(
                            new ListedStar(
                                    entry.star(),
                                    readme == null
                                            ? new ReadmeListing.NotSeen()
                                            : new ReadmeListing.Located(readme.location())),
                            true)),
                    readme == null || owed ? List.of() : List.of(new ReadmeResult.Found(id, readme)),
                    null));
            if (entry.status() != StarStatus.ACTIVE) {
                programs.mirror.apply(Samples.batch(new Change.Gone(id, entry.status())));
            }
        }
        return programs;
    }

    private static Star star(
            long id, @Nullable String owner, String name, String text, List<String> topics, boolean trait) {
        return new Star(
                new Repository(
                        new RepositoryId(id),
                        text,
                        new RepositoryName(owner, name),
                        text,
                        trait ? text : null,
                        trait ? null : text,
                        trait ? text : null,
                        topics,
                        trait ? null : text,
                        new Popularity(id * 7, id, trait ? id : null),
                        trait ? Set.of(Trait.ARCHIVED, Trait.TEMPLATE) : Set.of(Trait.FORK, Trait.PRIVATE),
                        trait ? null : text,
                        new Timeline(Samples.EPOCH, Samples.EPOCH, trait ? Samples.EPOCH : null)),
                Samples.EPOCH.plusSeconds(id));
    }

    @Provide
    Arbitrary<List<Entry>> mirrors() {
        return entries()
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .uniqueElements(entry -> entry.star().id());
    }

    private static Arbitrary<Entry> entries() {
        Arbitrary<String> texts = texts();
        Arbitrary<@Nullable String> optional = texts.injectNull(0.3);
        Arbitrary<Repository> repositories = Combinators.combine(
                        Combinators.combine(Arbitraries.longs().between(1, 40), optional, texts.map(text -> "n" + text))
                                .as((id, owner, name) -> new Object[] {id, new RepositoryName(owner, name)}),
                        texts,
                        optional.list().ofSize(4),
                        texts.set().ofMaxSize(3),
                        Combinators.combine(
                                        Arbitraries.longs().greaterOrEqual(0),
                                        Arbitraries.longs().greaterOrEqual(0).injectNull(0.5))
                                .as((count, issues) -> new Popularity(count, count / 2, issues)),
                        Arbitraries.of(Trait.class).set(),
                        instants())
                .as((identity, url, optionals, topics, popularity, traits, date) -> new Repository(
                        new RepositoryId((long) identity[0]),
                        url,
                        (RepositoryName) identity[1],
                        url,
                        optionals.get(0),
                        optionals.get(1),
                        optionals.get(2),
                        List.copyOf(topics),
                        optionals.get(3),
                        popularity,
                        traits,
                        optionals.get(0),
                        new Timeline(date, date, optionals.get(1) == null ? null : date)));
        Arbitrary<@Nullable Readme> readmes = texts.map(text -> new Readme(
                        new ReadmeLocation(
                                "R" + text,
                                Samples.readme(text).location().oid(),
                                text.getBytes(StandardCharsets.UTF_8).length),
                        text,
                        false))
                .injectNull(0.3);
        return Combinators.combine(repositories, instants(), Arbitraries.of(StarStatus.class), readmes)
                .as((repository, date, status, readme) -> new Entry(new Star(repository, date), status, readme));
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond);
    }

    /** Full of what formats make something of, and of anything else there is but half characters. */
    private static Arbitrary<String> texts() {
        Arbitrary<String> special = Arbitraries.strings()
                .withChars("'\"\\,;=+-@\t\r\n []{}:ab仓\u0000\u001b\u2028\u202e\uFEFF")
                .ofMaxLength(8);
        Arbitrary<String> any = Arbitraries.strings()
                .filter(text -> text.chars().noneMatch(c -> Character.isSurrogate((char) c)))
                .map(text -> text + "🚀");
        return Arbitraries.frequencyOf(Tuple.of(4, special), Tuple.of(1, any.filter(text -> text.length() < 200)));
    }
}
