package dev.starmirror.simulator.generated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Real words by kind. The first of a kind are the most frequent, as in real texts. */
final class Lexicon {

    private final Map<String, List<String>> kinds = new HashMap<>();

    Lexicon() {
        for (String line : TextResource.lines("words.txt")) {
            int colon = line.indexOf(':');
            kinds.put(
                    line.substring(0, colon),
                    List.of(line.substring(colon + 1).strip().split(" ", -1)));
        }
    }

    /** A word of a kind that {@code words.txt} has. */
    String word(String kind, SplittableRandom random) {
        List<String> words = kinds.getOrDefault(kind, List.of());
        double uniform = random.nextDouble();
        return words.get((int) (uniform * uniform * words.size()));
    }

    /** The same for several of it. */
    static String plural(String noun) {
        if (noun.endsWith("y") && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        boolean hissing = noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("sh") || noun.endsWith("ch");
        return noun + (hissing ? "es" : "s");
    }
}
