package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.ReadmeRow;
import dev.starmirror.domain.readme.ReadmeResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * The READMEs of one batch as they are stored, packed and cut into words. To make that takes as long as to store it, so it is made before
 * the transaction begins, half of it by another thread.
 */
final class PreparedReadmes {
    /** Fewer are not worth another thread. */
    private static final int WORTH_SHARING = 4;

    private final Map<Long, Prepared> prepared;

    private PreparedReadmes(Map<Long, Prepared> prepared) {
        this.prepared = prepared;
    }

    /** @param helper makes one half; the calling thread makes the other one */
    static PreparedReadmes of(List<ReadmeResult> results, Executor helper) {
        List<ReadmeResult.Found> found = results.stream()
                .filter(ReadmeResult.Found.class::isInstance)
                .map(ReadmeResult.Found.class::cast)
                .toList();
        if (found.size() < WORTH_SHARING) {
            return new PreparedReadmes(prepare(found));
        }
        int half = found.size() / 2;
        CompletableFuture<Map<Long, Prepared>> others =
                CompletableFuture.supplyAsync(() -> prepare(found.subList(0, half)), helper);
        Map<Long, Prepared> all = new HashMap<>(prepare(found.subList(half, found.size())));
        all.putAll(join(others));
        return new PreparedReadmes(all);
    }

    private static Map<Long, Prepared> join(CompletableFuture<Map<Long, Prepared>> others) {
        try {
            return others.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static Map<Long, Prepared> prepare(List<ReadmeResult.Found> found) {
        Map<Long, Prepared> prepared = new HashMap<>();
        try (Packer packer = new Packer()) {
            for (ReadmeResult.Found result : found) {
                long id = result.id().value();
                prepared.put(
                        id,
                        new Prepared(
                                packer.row(id, result.readme()),
                                SearchDocument.words(result.readme().text())));
            }
        }
        return prepared;
    }

    /** What was made of a README that the batch has. */
    Prepared of(long repositoryId) {
        return Objects.requireNonNull(prepared.get(repositoryId));
    }

    /**
     * One README.
     *
     * @param row what is stored of it
     * @param words what is searched of it
     */
    record Prepared(ReadmeRow row, String words) {}
}
