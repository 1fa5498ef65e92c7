package dev.starmirror.benchmarks;

import dev.starmirror.adapter.sqlite.SqliteMirror;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.port.StarCatalog;
import dev.starmirror.domain.star.RepositoryName;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long questions take: {@code ReadLatencies DATABASE [QUESTIONS]}. The questions are drawn from the mirror itself with a fixed seed;
 * each kind is asked once through to warm up and then measured one by one, in one thread: by the clock, and by the processor time of the
 * thread, which other work on the machine does not lengthen.
 */
public final class ReadLatencies {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");
    private static final int PAGE = 30;

    private final StarCatalog catalog;
    private final List<MirroredStar> stars = new ArrayList<>();
    private final Random random = new Random(42);
    private final int questions;

    private ReadLatencies(StarCatalog catalog, int questions) {
        this.catalog = catalog;
        this.questions = questions;
        catalog.each(query(null, Filters.NONE, Sort.NAME), hit -> {
            if (stars.size() < 2_000 || random.nextInt(50) == 0) {
                stars.add(hit.star());
            }
        });
    }

    public static void main(String[] arguments) {
        int questions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
        try (SqliteMirror mirror = Mirror.open(Path.of(arguments[0]))) {
            new ReadLatencies(mirror.catalog(), questions).run();
        }
    }

    private void run() {
        System.out.printf("%-44s %9s %9s %9s %9s  (ms)%n", "question", "p50", "p95", "CPU p50", "CPU p95");
        List<RepositoryName> names = Stream.generate(this::star)
                .limit(questions)
                .map(star -> star.star().repository().name())
                .toList();
        measure("lookup by name", names, catalog::find);
        for (Sort sort : List.of(Sort.STARRED, Sort.STARS, Sort.UPDATED, Sort.NAME)) {
            measure(
                    "language + date range, sort " + sort.name().toLowerCase(Locale.ROOT),
                    languagesAndDates(),
                    filters -> page(null, filters, sort));
        }
        measure("topic, sort stars", topics(), filters -> page(null, filters, Sort.STARS));
        List<String> written = words(this::readmeWord);
        measure("one word as it occurs in READMEs", written, word -> page(word, Filters.NONE, Sort.RELEVANCE));
        List<String> described = words(this::descriptionWord);
        measure("one word of descriptions", described, word -> page(word, Filters.NONE, Sort.RELEVANCE));
        measure("one word + language + date range", described, word -> page(word, languageAndDate(), Sort.RELEVANCE));
        measure("one word + stars:>1000", described, word -> page(word + " stars:>1000", Filters.NONE, Sort.RELEVANCE));
        measure("one word, sort stars", described, word -> page(word, Filters.NONE, Sort.STARS));
        measure("two words", described, word -> page(word + " " + descriptionWord(), Filters.NONE, Sort.RELEVANCE));
        List<String> prefixes =
                described.stream().map(word -> word.substring(0, 3) + "*").toList();
        measure("prefix of three letters", prefixes, word -> page(word, Filters.NONE, Sort.RELEVANCE));
        measure(
                "prefix of three letters of README words",
                written.stream().map(word -> word.substring(0, 3) + "*").toList(),
                word -> page(word, Filters.NONE, Sort.RELEVANCE));
    }

    private <T> void measure(String what, List<T> questionsToAsk, Consumer<T> ask) {
        questionsToAsk.forEach(ask);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] wall = new long[questionsToAsk.size()];
        long[] cpu = new long[questionsToAsk.size()];
        for (int i = 0; i < wall.length; i++) {
            long start = System.nanoTime();
            long cpuStart = threads.getCurrentThreadCpuTime();
            ask.accept(questionsToAsk.get(i));
            cpu[i] = threads.getCurrentThreadCpuTime() - cpuStart;
            wall[i] = System.nanoTime() - start;
        }
        System.out.printf(
                Locale.ROOT,
                "%-44s %9.3f %9.3f %9.3f %9.3f%n",
                what,
                percentile(wall, 50),
                percentile(wall, 95),
                percentile(cpu, 50),
                percentile(cpu, 95));
    }

    private static double percentile(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private List<Hit> page(@Nullable String text, Filters filters, Sort sort) {
        return catalog.page(new CatalogQuery(text, filters, sort, false, PAGE, 0))
                .hits();
    }

    private static CatalogQuery query(@Nullable String text, Filters filters, Sort sort) {
        return new CatalogQuery(text, filters, sort, false, 0, 0);
    }

    private MirroredStar star() {
        return stars.get(random.nextInt(stars.size()));
    }

    private List<Filters> languagesAndDates() {
        return Stream.generate(this::languageAndDate).limit(questions).toList();
    }

    private Filters languageAndDate() {
        String language = star().star().repository().language();
        Instant from = star().star().starredAt();
        Instant to = from.plusSeconds(86_400L * (30 + random.nextInt(700)));
        return filters(language == null ? List.of("Go") : List.of(language), List.of(), from, to);
    }

    private List<Filters> topics() {
        return Stream.generate(this::star)
                .map(star -> star.star().repository().topics())
                .filter(topics -> !topics.isEmpty())
                .limit(questions)
                .map(topics -> new Filters(
                        List.of(),
                        List.of(topics.get(0)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false))
                .toList();
    }

    private static Filters filters(List<String> languages, List<String> topics, Instant from, Instant to) {
        return new Filters(languages, topics, null, null, null, null, from, to, null, null, null, null, false);
    }

    private List<String> words(Supplier<String> source) {
        return Stream.generate(source).limit(questions).toList();
    }

    private String readmeWord() {
        return word(catalog.readme(star().star().id()).orElse("word"));
    }

    private String descriptionWord() {
        String description = star().star().repository().description();
        return word(description == null ? "software" : description);
    }

    private String word(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words.isEmpty() ? "software" : words.get(random.nextInt(words.size()));
    }
}
