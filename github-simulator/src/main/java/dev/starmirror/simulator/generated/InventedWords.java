package dev.starmirror.simulator.generated;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Names nobody has: of owners, products, options and identifiers. There are many of them, so that a search index over generated READMEs
 * meets words of a single document too. The syllables are chosen so that no word of any language's ruder half comes out.
 */
final class InventedWords {

    private static final int SIZE = 24_000;
    private static final String[] ONSETS = {
        "b", "br", "d", "dr", "f", "fl", "gr", "l", "m", "n", "r", "s", "st", "t", "tr", "v", "w", "z"
    };
    private static final String[] RIMES = {"al", "an", "el", "en", "er", "in", "on", "or"};
    private static final String[] ENDINGS = {"", "", "", "a", "o", "ia", "io", "ex", "is", "um"};

    private final String[] words;

    InventedWords(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<String> invented = new LinkedHashSet<>();
        while (invented.size() < SIZE) {
            StringBuilder word = new StringBuilder();
            for (int syllables = 2 + random.nextInt(2); syllables > 0; syllables--) {
                word.append(any(ONSETS, random)).append(any(RIMES, random));
            }
            invented.add(word.append(any(ENDINGS, random)).toString());
        }
        words = invented.toArray(String[]::new);
    }

    /** A word in lower case, each about as often as any other. */
    String word(SplittableRandom random) {
        return any(words, random);
    }

    private static String any(String[] choice, SplittableRandom random) {
        return choice[random.nextInt(choice.length)];
    }
}
