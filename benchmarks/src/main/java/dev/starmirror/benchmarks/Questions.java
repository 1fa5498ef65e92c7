package dev.starmirror.benchmarks;

import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.port.StarCatalog;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Questions drawn from a mirror's own stars with a fixed seed, so that equal mirrors are asked the same. */
final class Questions {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");
    private static final int KEPT_AT_ONCE = 2_000;
    private static final int KEPT_ONE_IN = 50;
    private static final int SECONDS_A_DAY = 86_400;

    private final StarCatalog catalog;
    private final int count;
    private final List<MirroredStar> stars = new ArrayList<>();
    private final Random random = new Random(42);

    /**
     * @param catalog the mirror, which is walked once
     * @param count how many questions of each kind
     */
    Questions(StarCatalog catalog, int count) {
        this.catalog = catalog;
        this.count = count;
        catalog.each(new CatalogQuery(null, Filters.NONE, Sort.NAME, false, 0, 0), hit -> {
            if (stars.size() < KEPT_AT_ONCE || random.nextInt(KEPT_ONE_IN) == 0) {
                stars.add(hit.star());
            }
        });
    }

    List<RepositoryName> names() {
        return drawn(() -> star().star().repository().name());
    }

    List<RepositoryId> ids() {
        return drawn(() -> star().star().id());
    }

    /** A language and a range of one month to two years of star dates, both of a star, so that something is found. */
    List<Filters> languagesAndDates() {
        return drawn(this::languageAndDate);
    }

    Filters languageAndDate() {
        MirroredStar star = star();
        String language = star.star().repository().language();
        Instant from = star.star().starredAt();
        Instant to = from.plusSeconds((long) SECONDS_A_DAY * (30 + random.nextInt(700)));
        return filters(List.of(language == null ? "Go" : language), List.of(), from, to);
    }

    List<Filters> topics() {
        return Stream.generate(this::star)
                .map(star -> star.star().repository().topics())
                .filter(topics -> !topics.isEmpty())
                .limit(count)
                .map(topics -> filters(List.of(), List.of(topics.get(0)), null, null))
                .toList();
    }

    private static Filters filters(
            List<String> languages, List<String> topics, @Nullable Instant from, @Nullable Instant to) {
        return new Filters(languages, topics, null, null, null, null, from, to, null, null, null, null, false);
    }

    /** Words as often as they occur in READMEs. */
    List<String> readmeWords() {
        return drawn(() -> word(catalog.readme(star().star().id()).orElse("word")));
    }

    /** Words as often as they occur in descriptions. */
    List<String> descriptionWords() {
        return drawn(this::descriptionWord);
    }

    String descriptionWord() {
        String description = star().star().repository().description();
        return word(description == null ? "software" : description);
    }

    private MirroredStar star() {
        return stars.get(random.nextInt(stars.size()));
    }

    private <T> List<T> drawn(Supplier<T> source) {
        return Stream.generate(source).limit(count).toList();
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
