package dev.starmirror.benchmarks;

import dev.starmirror.adapter.sqlite.SqliteMirror;
import dev.starmirror.domain.star.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Fills a new mirror: {@code BuildMirror CORPUS DATABASE COUNT [BATCH] [no-readmes]}. Says how fast it went and how large it became. */
public final class BuildMirror {
    private BuildMirror() {}

    public static void main(String[] arguments) throws IOException {
        Path database = Path.of(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        int batch = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 50;
        boolean readmes = arguments.length < 5;
        long[] spent = {0};
        try (SqliteMirror mirror = Mirror.open(database)) {
            mirror.store().claim(new Account(1, "benchmark"));
            new Corpus(Path.of(arguments[0])).batches(count, batch, readmes, stars -> {
                long start = System.nanoTime();
                mirror.store().apply(stars);
                spent[0] += System.nanoTime() - start;
            });
        }
        double seconds = spent[0] / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d stars in %.1f s of storing: %.0f a second; %.2f MB per 1,000%n",
                count,
                seconds,
                count / seconds,
                Files.size(database) / 1e6 / count * 1000);
    }
}
