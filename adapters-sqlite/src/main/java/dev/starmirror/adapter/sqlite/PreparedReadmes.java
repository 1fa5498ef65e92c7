package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.ReadmeRow;
import dev.starmirror.domain.readme.Readme;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The READMEs of one batch as they are stored and searched: packed, and cut into words. To make that takes longer than to store it, so
 * another thread makes one after the other in the order in which they are wanted, and the storing thread makes some too instead of waiting.
 */
final class PreparedReadmes implements AutoCloseable {
    /** Fewer are not worth another thread. */
    private static final int WORTH_SHARING = 4;

    private final List<Task> tasks;
    private final Map<Long, Task> byRepository = new HashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final Packer packer = new Packer();

    private PreparedReadmes(List<Source> sources) {
        tasks = sources.stream()
                .map(source -> new Task(source, new CompletableFuture<>()))
                .toList();
        tasks.forEach(task -> byRepository.put(task.source().repositoryId(), task));
    }

    /**
     * Begins to prepare.
     *
     * @param sources in the order in which they will be asked for
     * @param helper makes them beside the calling thread
     */
    static PreparedReadmes begin(List<Source> sources, Executor helper) {
        PreparedReadmes readmes = new PreparedReadmes(sources);
        if (sources.size() >= WORTH_SHARING) {
            helper.execute(readmes::makeAll);
        }
        return readmes;
    }

    /** What was made of the README of a repository, null where the batch has none. For the thread that began. */
    @Nullable
    Prepared of(long repositoryId) {
        Task wanted = byRepository.get(repositoryId);
        if (wanted == null) {
            return null;
        }
        while (!wanted.made().isDone() && makeNext(packer)) {
            // the other thread may have come to it meanwhile
        }
        try {
            return wanted.made().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void makeAll() {
        try (Packer own = new Packer()) {
            while (makeNext(own)) {
                // until there are no more
            }
        }
    }

    private boolean makeNext(Packer own) {
        int i = next.getAndIncrement();
        if (i >= tasks.size()) {
            return false;
        }
        Task task = tasks.get(i);
        try {
            task.made().complete(task.source().prepare(own));
        } catch (RuntimeException | Error e) {
            task.made().completeExceptionally(e);
        }
        return true;
    }

    /** Ends the work, also where not all was asked for. */
    @Override
    public void close() {
        next.set(tasks.size());
        packer.close();
    }

    private record Task(Source source, CompletableFuture<Prepared> made) {}

    /** Where a README comes from. */
    interface Source {
        long repositoryId();

        Prepared prepare(Packer packer);
    }

    /** A README that is new. */
    record Fetched(long repositoryId, Readme readme) implements Source {
        @Override
        public Prepared prepare(Packer packer) {
            byte[] text = readme.text().getBytes(StandardCharsets.UTF_8);
            return new Prepared(packer.row(repositoryId, readme, text), SearchDocument.words(text));
        }
    }

    /** A README that is stored already. */
    record Stored(ReadmeRow.Content content) implements Source {
        @Override
        public long repositoryId() {
            return content.repositoryId();
        }

        @Override
        public Prepared prepare(Packer packer) {
            return new Prepared(null, SearchDocument.words(Deflated.bytes(content)));
        }
    }

    /**
     * One README.
     *
     * @param row what is to be stored of it, null where it is stored
     * @param words what is searched of it, in UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Prepared(@Nullable ReadmeRow row, byte[] words) {}
}
