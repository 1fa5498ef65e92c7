package dev.starmirror.benchmarks;

import dev.starmirror.adapter.sqlite.SqliteMirror;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.port.StarCatalog;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How long questions take: {@code ReadLatencies DATABASE [QUESTIONS [writing]]}. The questions are drawn from the mirror itself with a
 * fixed seed; each kind is asked for two seconds to warm up and then measured one by one, in one thread: by the clock, and by the
 * processor time of the thread, which other work on the machine lengthens less. The first line is what the measuring itself takes. With
 * {@code writing} a writer stores batches into the mirror all the while: give it a copy.
 */
public final class ReadLatencies {
    private static final int PAGE = 30;
    private static final long WARM_UP_NANOS = 2_000_000_000L;

    private final StarCatalog catalog;
    private final Questions questions;

    private ReadLatencies(StarCatalog catalog, int questions) {
        this.catalog = catalog;
        this.questions = new Questions(catalog, questions);
    }

    public static void main(String[] arguments) throws InterruptedException {
        int questions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
        boolean writing = arguments.length > 2 && "writing".equals(arguments[2]);
        Path database = Path.of(arguments[0]);
        try (SqliteMirror mirror = Mirror.open(database);
                SqliteMirror remembering = Mirror.openRemembering(database)) {
            ReadLatencies latencies = new ReadLatencies(mirror.catalog(), questions);
            if (writing) {
                beside(new BusyWriter(database, BusyWriter.Pace.CEASELESS), () -> latencies.run(remembering.catalog()));
            } else {
                latencies.run(remembering.catalog());
            }
        }
    }

    private static void beside(BusyWriter writer, Runnable questions) throws InterruptedException {
        writer.start();
        try {
            questions.run();
        } finally {
            writer.stop();
        }
    }

    private void run(StarCatalog remembering) {
        System.out.printf("%-44s %9s %9s %9s %9s  (ms)%n", "question", "p50", "p95", "CPU p50", "CPU p95");
        measure("nothing", questions.names(), name -> {});
        measure("lookup by name", questions.names(), catalog::find);
        measure("lookup by name, of those asked for before", questions.names(), remembering::find);
        for (Sort sort : List.of(Sort.STARRED, Sort.STARS, Sort.UPDATED, Sort.NAME)) {
            measure(
                    "language + date range, sort " + sort.name().toLowerCase(Locale.ROOT),
                    questions.languagesAndDates(),
                    filters -> page(null, filters, sort));
        }
        measure("topic, sort stars", questions.topics(), filters -> page(null, filters, Sort.STARS));
        List<String> written = questions.readmeWords();
        measure("one word as it occurs in READMEs", written, word -> page(word, Filters.NONE, Sort.RELEVANCE));
        List<String> described = questions.descriptionWords();
        measure("one word of descriptions", described, word -> page(word, Filters.NONE, Sort.RELEVANCE));
        measure(
                "one word + language + date range",
                described,
                word -> page(word, questions.languageAndDate(), Sort.RELEVANCE));
        measure("one word + stars:>1000", described, word -> page(word + " stars:>1000", Filters.NONE, Sort.RELEVANCE));
        measure("one word, sort stars", described, word -> page(word, Filters.NONE, Sort.STARS));
        measure(
                "two words",
                described,
                word -> page(word + " " + questions.descriptionWord(), Filters.NONE, Sort.RELEVANCE));
        List<String> prefixes =
                described.stream().map(word -> word.substring(0, 3) + "*").toList();
        measure("prefix of three letters", prefixes, word -> page(word, Filters.NONE, Sort.RELEVANCE));
        measure(
                "prefix of three letters of README words",
                written.stream().map(word -> word.substring(0, 3) + "*").toList(),
                word -> page(word, Filters.NONE, Sort.RELEVANCE));
    }

    private <T> void measure(String what, List<T> questionsToAsk, Consumer<T> ask) {
        long warm = System.nanoTime() + WARM_UP_NANOS;
        do {
            questionsToAsk.forEach(ask);
        } while (System.nanoTime() - warm < 0);
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
}
