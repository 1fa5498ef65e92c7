package dev.starmirror.adapter.sqlite;

import dev.starmirror.domain.catalog.CatalogPage;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.port.StarCatalog;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A catalog that remembers the repositories a long-lived process asks for again and again. What it remembers holds as long as nobody
 * has written to the mirror, in this process or in another one, which each question makes sure of. A process that asks for a few
 * repositories only, as a command does, never loads the cache.
 */
final class CachedStarCatalog implements StarCatalog {
    /** Before that many lookups there is no cache. */
    static final int COLD_LOOKUPS = 16;

    private final StarCatalog catalog;
    private final Supplier<@Nullable ReadState> state;
    private final long maxBytes;
    private final LongAdder lookups = new LongAdder();
    private final LongAdder hits = new LongAdder();
    private volatile @Nullable HotAnswers hot;

    /**
     * @param state the present state of the mirror, null where that cannot be told at once
     * @param maxBytes about how much memory the cache may take, 0 for no cache
     */
    CachedStarCatalog(StarCatalog catalog, Supplier<@Nullable ReadState> state, long maxBytes) {
        this.catalog = catalog;
        this.state = state;
        this.maxBytes = maxBytes;
    }

    @Override
    public CatalogPage page(CatalogQuery query) {
        return catalog.page(query);
    }

    @Override
    public void each(CatalogQuery query, Consumer<Hit> consumer) {
        catalog.each(query, consumer);
    }

    @Override
    public Optional<MirroredStar> find(RepositoryName name) {
        return answer(known -> known.star(name), () -> catalog.find(name), (known, star) -> known.put(name, star));
    }

    @Override
    public Optional<String> readme(RepositoryId id) {
        return answer(known -> known.readme(id), () -> catalog.readme(id), (known, text) -> known.put(id, text));
    }

    /** How many stars and READMEs were asked for by name or id. */
    long lookups() {
        return lookups.sum();
    }

    /** How many of these were answered from memory. */
    long hits() {
        return hits.sum();
    }

    private <T> Optional<T> answer(
            Function<HotAnswers, @Nullable T> remembered,
            Supplier<Optional<T>> read,
            BiConsumer<HotAnswers, T> remember) {
        lookups.increment();
        HotAnswers answers = maxBytes > 0 && lookups.sum() > COLD_LOOKUPS ? present() : null;
        if (answers == null) {
            return read.get();
        }
        T known = remembered.apply(answers);
        if (known != null) {
            hits.increment();
            return Optional.of(known);
        }
        Optional<T> answer = read.get();
        // Somebody may have written while it was read.
        if (answer.isPresent() && answers.state().equals(state.get())) {
            remember.accept(answers, answer.get());
        }
        return answer;
    }

    /** The answers that are still true, none at first; null where that cannot be told. */
    private @Nullable HotAnswers present() {
        ReadState now = state.get();
        HotAnswers answers = hot;
        if (now != null && (answers == null || !answers.state().equals(now))) {
            answers = new HotAnswers(now, maxBytes);
            hot = answers;
        }
        return now == null ? null : answers;
    }
}
