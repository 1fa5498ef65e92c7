package dev.starmirror.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.simulator.account.RepositoryFile;
import dev.starmirror.simulator.account.SimulatedAccount;
import dev.starmirror.simulator.account.SimulatedRepository;
import dev.starmirror.simulator.account.StarredRepository;
import dev.starmirror.simulator.generated.Churn;
import dev.starmirror.simulator.generated.ChurnPlan;
import dev.starmirror.simulator.generated.ChurnResult;
import dev.starmirror.simulator.generated.ReadmeGenerator;
import dev.starmirror.simulator.generated.StarGenerator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeneratedStarsTest {

    private final ReadmeGenerator readmes = new ReadmeGenerator(1);

    private SimulatedAccount account(int stars) {
        SimulatedAccount account = new SimulatedAccount("me", new ManualClock());
        new StarGenerator(1, readmes).fill(account, stars);
        return account;
    }

    @Test
    void the_same_seed_makes_the_same_account_and_another_seed_another() {
        SimulatedAccount again = new SimulatedAccount("me", new ManualClock());
        new StarGenerator(1, new ReadmeGenerator(1)).fill(again, 200);
        SimulatedAccount other = new SimulatedAccount("me", new ManualClock());
        new StarGenerator(2, new ReadmeGenerator(2)).fill(other, 200);

        assertThat(describe(again)).isEqualTo(describe(account(200)));
        assertThat(describe(other)).doesNotContainAnyElementsOf(describe(account(200)));
    }

    @Test
    void names_and_ids_are_unique_and_dates_newest_first() {
        List<StarredRepository> stars = account(20_000).stars();

        assertThat(stars).hasSize(20_000);
        assertThat(stars.stream().map(starred -> starred.repository().lookupName()))
                .doesNotHaveDuplicates();
        assertThat(stars).isSortedAccordingTo((a, b) -> a.star().compareTo(b.star()));
    }

    @Test
    void readmes_have_the_sizes_places_and_languages_of_real_ones() {
        List<RepositoryFile> files = account(3_000).stars().stream()
                .map(starred -> starred.repository().readme())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        int[] sizes =
                files.stream().mapToInt(file -> file.bytes().length).sorted().toArray();
        Map<String, Long> places = files.stream()
                .map(RepositoryFile::path)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(files).as("about one in a hundred has none").hasSizeBetween(2_930, 2_990);
        assertThat(sizes[sizes.length / 2]).as("median").isBetween(3_700, 4_700);
        assertThat(Arrays.stream(sizes).average().orElse(0)).as("mean").isBetween(7_500.0, 11_000.0);
        assertThat(sizes[sizes.length - 1]).as("largest").isGreaterThan(150_000);
        assertThat(places.get("README.md")).isBetween(2_500L, 2_750L);
        assertThat(places.keySet())
                .contains("readme.md", "Readme.md", "README.rst", ".github/README.md", "docs/README.md");
        assertThat(files.stream().filter(file -> text(file).contains("的"))).hasSizeGreaterThan(30);
        assertThat(files.stream().filter(file -> text(file).contains("🚀"))).hasSizeGreaterThan(30);
    }

    @Test
    void words_follow_Zipfs_law() {
        Map<String, Long> counts = account(300).stars().stream()
                .map(starred -> starred.repository().readme())
                .filter(Objects::nonNull)
                .flatMap(file -> Stream.of(text(file).split("\\W+")))
                .collect(Collectors.groupingBy(String::toLowerCase, Collectors.counting()));
        List<Long> ranked =
                counts.values().stream().sorted((a, b) -> Long.compare(b, a)).toList();

        assertThat(ranked.get(0)).isGreaterThan(10 * ranked.get(100));
        assertThat(ranked.get(100)).isGreaterThan(5 * ranked.get(1_500));
        assertThat(ranked).hasSizeGreaterThan(10_000);
    }

    @Test
    void a_churn_touches_each_repository_at_most_once_and_does_what_it_says() {
        SimulatedAccount account = account(300);
        Map<Long, SimulatedRepository> before = account.stars().stream()
                .map(StarredRepository::repository)
                .collect(Collectors.toMap(SimulatedRepository::id, Function.identity()));
        StarGenerator generator = new StarGenerator(1, readmes);
        ChurnResult result = new Churn(account, generator, readmes).apply(new ChurnPlan(40, 30, 50, 20, 10, 1));

        Set<Long> touched = new HashSet<>();
        Stream.of(result.newStars(), result.unstarred(), result.renamed(), result.readmes(), result.deleted())
                .forEach(touched::addAll);
        assertThat(touched).hasSize(150);
        assertThat(account.starCount()).isEqualTo(300);
        assertThat(result.newStars()).hasSize(40).allMatch(id -> !before.containsKey(id) && account.hasStarred(id));
        assertThat(result.unstarred()).hasSize(30).noneMatch(account::hasStarred);
        assertThat(result.deleted()).hasSize(10).noneMatch(account::hasStarred);
        assertThat(result.renamed())
                .hasSize(50)
                .allSatisfy(id -> assertThat(now(account, id).fullName())
                        .isNotEqualTo(Objects.requireNonNull(before.get(id)).fullName()));
        assertThat(result.readmes())
                .hasSize(20)
                .allSatisfy(id ->
                        assertThat(oid(now(account, id))).isNotEqualTo(oid(Objects.requireNonNull(before.get(id)))));
    }

    private static SimulatedRepository now(SimulatedAccount account, long id) {
        return account.repository(id).orElseThrow();
    }

    private static String oid(SimulatedRepository repository) {
        return Objects.requireNonNull(repository.readme()).facts().oid();
    }

    private static String text(RepositoryFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private static List<String> describe(SimulatedAccount account) {
        return account.stars().stream()
                .map(starred -> {
                    RepositoryFile readme = starred.repository().readme();
                    return starred.star()
                            + starred.repository().toBuilder()
                                    .files(List.of())
                                    .build()
                                    .toString()
                            + (readme == null ? "" : readme.path() + readme.facts());
                })
                .toList();
    }
}
