package dev.starmirror.adapter.sqlite;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.starmirror.domain.catalog.MirroredStar;
import dev.starmirror.domain.star.Repository;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stars and README texts that were asked for, as of one state of the mirror, those asked for most often first. Bounded by weight, and
 * dropped where the JVM is short of memory. Safe for several threads.
 */
final class HotAnswers {
    private static final int OBJECTS = 600;
    private static final int BYTES_A_CHARACTER = 2;

    private final ReadState state;
    private final Cache<Object, Object> answers;

    /**
     * @param state of the mirror that the answers are from
     * @param maxBytes about how much memory they may take
     */
    HotAnswers(ReadState state, long maxBytes) {
        this.state = state;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((Object key, Object answer) -> weight(answer))
                .softValues()
                .executor(Runnable::run)
                .build();
    }

    ReadState state() {
        return state;
    }

    @Nullable
    MirroredStar star(RepositoryName name) {
        return (MirroredStar) answers.getIfPresent(name);
    }

    void put(RepositoryName name, MirroredStar star) {
        answers.put(name, star);
    }

    @Nullable
    String readme(RepositoryId id) {
        return (String) answers.getIfPresent(id);
    }

    void put(RepositoryId id, String readme) {
        answers.put(id, readme);
    }

    /** About how many bytes it takes in memory. */
    private static int weight(Object answer) {
        if (answer instanceof String text) {
            return BYTES_A_CHARACTER * text.length() + OBJECTS;
        }
        Repository repository = ((MirroredStar) answer).star().repository();
        int topics = repository.topics().stream()
                .mapToInt(topic -> topic.length() + Long.BYTES * 6)
                .sum();
        int texts = List.of(
                        Objects.requireNonNullElse(repository.description(), ""),
                        Objects.requireNonNullElse(repository.homepage(), ""),
                        repository.url(),
                        repository.nodeId(),
                        repository.name().fullName())
                .stream()
                .mapToInt(String::length)
                .sum();
        return BYTES_A_CHARACTER * texts + topics + OBJECTS;
    }
}
