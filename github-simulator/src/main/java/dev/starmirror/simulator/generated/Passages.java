package dev.starmirror.simulator.generated;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Ready-made UTF-8 pieces of READMEs. Composing documents from them costs little more than copying bytes, so that the
 * simulator leaves the processor to the program under measurement.
 */
final class Passages {

    private static final int SENTENCES = 12_000;
    private static final int HEADINGS = 400;
    private static final int CODE_BLOCKS = 800;
    private static final String[] EMOJI = {"🚀 ", "✨ ", "📦 ", "🔧 ", "🎉 ", "📖 ", "⚡ ", "🛠️ ", "❤️ "};

    private final byte[][] sentences = new byte[SENTENCES][];
    private final byte[][] headings = new byte[HEADINGS][];
    private final byte[][] codeBlocks = new byte[CODE_BLOCKS][];
    private final byte[][] cjkSentences;

    Passages(Vocabulary vocabulary, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < SENTENCES; i++) {
            sentences[i] = utf8(sentence(vocabulary, random));
        }
        for (int i = 0; i < HEADINGS; i++) {
            String emoji = random.nextInt(5) == 0 ? EMOJI[random.nextInt(EMOJI.length)] : "";
            headings[i] =
                    utf8("\n## " + emoji + capitalized(words(vocabulary, random, 1 + random.nextInt(3))) + "\n\n");
        }
        for (int i = 0; i < CODE_BLOCKS; i++) {
            codeBlocks[i] = utf8(codeBlock(vocabulary, random));
        }
        List<byte[]> cjk = new ArrayList<>();
        Vocabulary.lines("cjk.txt").forEach(line -> cjk.add(utf8(line + "\n")));
        cjkSentences = cjk.toArray(byte[][]::new);
    }

    byte[] sentence(SplittableRandom random) {
        return sentences[random.nextInt(sentences.length)];
    }

    byte[] heading(SplittableRandom random) {
        return headings[random.nextInt(headings.length)];
    }

    byte[] codeBlock(SplittableRandom random) {
        return codeBlocks[random.nextInt(codeBlocks.length)];
    }

    byte[] cjkSentence(SplittableRandom random) {
        return cjkSentences[random.nextInt(cjkSentences.length)];
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String sentence(Vocabulary vocabulary, SplittableRandom random) {
        String text = capitalized(words(vocabulary, random, 6 + random.nextInt(14)));
        return switch (random.nextInt(12)) {
            case 0 ->
                text + " [" + vocabulary.word(random) + "](https://example.com/" + vocabulary.rareWord(random) + ").";
            case 1 -> text + " `" + vocabulary.rareWord(random) + "`.";
            case 2 -> "**" + text + "**";
            default -> text + ".";
        };
    }

    private static String codeBlock(Vocabulary vocabulary, SplittableRandom random) {
        StringBuilder block = new StringBuilder("\n```sh\n");
        for (int line = 1 + random.nextInt(5); line > 0; line--) {
            block.append("$ ").append(vocabulary.word(random)).append(" --").append(vocabulary.word(random));
            block.append('=').append(vocabulary.rareWord(random)).append('\n');
        }
        return block.append("```\n\n").toString();
    }

    private static String words(Vocabulary vocabulary, SplittableRandom random, int count) {
        StringBuilder text = new StringBuilder(vocabulary.word(random));
        for (int i = 1; i < count; i++) {
            text.append(' ').append(vocabulary.word(random));
        }
        return text.toString();
    }
}
