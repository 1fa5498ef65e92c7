package dev.starmirror.bootstrap.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down what kills cost, for whoever measures: {@code target/kill-test.txt}. */
final class KillReport {
    private static final Path FILE = Path.of("target", "kill-test.txt");

    /** Writes one line for each kill and the distribution of what has to be fetched again. */
    void write(List<KilledRun> killed) throws IOException {
        Stream<String> lines = killed.stream()
                .map(run ->
                        "killed %.0f ms after request %d was %s: %d stars and %d READMEs stored; %d READMEs answered and not stored, %d on their way"
                                .formatted(
                                        run.point().later().toNanos() / 1e6,
                                        run.point().request(),
                                        run.point().moment().name().toLowerCase(Locale.ROOT),
                                        run.stored().stars().size(),
                                        run.stored().readmes().size(),
                                        run.unstored().size(),
                                        run.inFlight().size()));
        Stream<String> summary = Stream.of(
                killed.size() + " kills",
                "READMEs answered and not stored: "
                        + distribution(killed, run -> run.unstored().size()),
                "READMEs on their way: "
                        + distribution(killed, run -> run.inFlight().size()));
        Files.write(FILE, Stream.concat(lines, summary).toList());
    }

    private static String distribution(List<KilledRun> killed, ToIntFunction<KilledRun> count) {
        List<Integer> sorted = killed.stream().mapToInt(count).sorted().boxed().toList();
        if (sorted.isEmpty()) {
            return "none";
        }
        return Stream.of(0.5, 0.9, 0.95, 1.0)
                .map(share -> "%.0f %% at most %d"
                        .formatted(100 * share, sorted.get((int) Math.ceil(share * sorted.size()) - 1)))
                .collect(Collectors.joining(", "));
    }
}
