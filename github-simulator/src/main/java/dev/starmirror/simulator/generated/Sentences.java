package dev.starmirror.simulator.generated;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Sentences as READMEs have them, from patterns and words. */
final class Sentences {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    /** The only noun here that begins with a vowel's letter and not with its sound is "user". */
    private static final Pattern ARTICLE = Pattern.compile("\\b([Aa]) (?=[aeio]|HTTP)");

    private final List<String> patterns = TextResource.lines("sentences.txt");
    private final Lexicon lexicon;
    private final InventedWords invented;

    Sentences(Lexicon lexicon, InventedWords invented) {
        this.lexicon = lexicon;
        this.invented = invented;
    }

    /** Any sentence, with its full stop. */
    String sentence(SplittableRandom random) {
        String text = fill(patterns.get(random.nextInt(patterns.size())), random);
        return switch (random.nextInt(6)) {
            case 0 -> text + " See also `" + identifier(random) + "`.";
            case 1 -> text + " (" + capitalized(invented.word(random)) + " does the same.)";
            default -> text;
        };
    }

    /** The pattern with a word in each of its slots. */
    String fill(String pattern, SplittableRandom random) {
        String filled = SLOT.matcher(pattern).replaceAll(slot -> word(slot.group(1), random));
        return ARTICLE.matcher(filled).replaceAll("$1n ");
    }

    String identifier(SplittableRandom random) {
        return invented.word(random) + (random.nextBoolean() ? "." : "_") + lexicon.word("nouns", random);
    }

    String option(SplittableRandom random) {
        return "--" + lexicon.word("nouns", random) + "-" + invented.word(random);
    }

    static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String word(String slot, SplittableRandom random) {
        return switch (slot) {
            case "noun", "noun2" -> lexicon.word("nouns", random);
            case "nouns" -> Lexicon.plural(lexicon.word("nouns", random));
            case "adj" -> lexicon.word("adjectives", random);
            case "name" -> capitalized(invented.word(random));
            case "ident" -> "`" + identifier(random) + "`";
            case "option" -> "`" + option(random) + "`";
            case "number" -> Integer.toString(2 + random.nextInt(random.nextInt(4) == 0 ? 10_000 : 60));
            case "version" -> random.nextInt(9) + "." + random.nextInt(20);
            case "link" -> {
                String page = invented.word(random);
                yield "[the page on " + page + "](https://example.com/" + page + ")";
            }
            default -> throw new IllegalStateException("No words for " + slot);
        };
    }
}
