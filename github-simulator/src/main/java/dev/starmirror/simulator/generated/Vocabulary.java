package dev.starmirror.simulator.generated;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * English-like words whose frequencies follow Zipf's law, as those of real READMEs do: a search index over them meets
 * both words of most documents and words of a single one.
 */
final class Vocabulary {

    private static final int SIZE = 24_000;
    private static final String[] ONSETS = {
        "b", "br", "c", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "qu", "r", "s",
        "st", "t", "tr", "v", "w", "z"
    };
    private static final String[] RIMES = {
        "a", "ab", "ack", "ad", "al", "an", "ar", "e", "ed", "el", "en", "er", "i", "ic", "id", "in", "ing", "io", "it",
        "o", "ol", "on", "or", "u", "ul", "um", "us", "y"
    };

    private final String[] words;
    private final double[] cumulative;

    Vocabulary(long seed) {
        words = words(new SplittableRandom(seed));
        cumulative = new double[words.length];
        double sum = 0;
        for (int rank = 0; rank < words.length; rank++) {
            sum += 1.0 / (rank + 2.7);
            cumulative[rank] = sum;
        }
    }

    /** A word, the more common the more often. */
    String word(SplittableRandom random) {
        double point = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, point);
        return words[found < 0 ? Math.min(-found - 1, words.length - 1) : found];
    }

    /** A word that is no function word, each about as often as any other. */
    String rareWord(SplittableRandom random) {
        return words[200 + random.nextInt(words.length - 200)];
    }

    private static String[] words(SplittableRandom random) {
        Set<String> words = new LinkedHashSet<>();
        lines("words.txt").forEach(line -> words.addAll(Arrays.asList(line.split(" "))));
        while (words.size() < SIZE) {
            StringBuilder word = new StringBuilder();
            for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
                word.append(ONSETS[random.nextInt(ONSETS.length)]).append(RIMES[random.nextInt(RIMES.length)]);
            }
            words.add(word.toString());
        }
        return words.toArray(String[]::new);
    }

    /** The non-empty lines of a text file beside this class. */
    static List<String> lines(String resource) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
