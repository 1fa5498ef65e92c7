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

    Passages(Sentences text, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> titles = TextResource.lines("headings.txt");
        for (int i = 0; i < SENTENCES; i++) {
            String sentence = text.sentence(random);
            sentences[i] = utf8(random.nextInt(15) == 0 ? "**" + sentence + "**" : sentence);
        }
        for (int i = 0; i < HEADINGS; i++) {
            String emoji = random.nextInt(5) == 0 ? EMOJI[random.nextInt(EMOJI.length)] : "";
            headings[i] =
                    utf8("\n\n## " + emoji + text.fill(titles.get(random.nextInt(titles.size())), random) + "\n\n");
        }
        for (int i = 0; i < CODE_BLOCKS; i++) {
            codeBlocks[i] = utf8(codeBlock(text, random));
        }
        List<byte[]> cjk = new ArrayList<>();
        TextResource.lines("cjk.txt").forEach(line -> cjk.add(utf8(line + "\n")));
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

    private static String codeBlock(Sentences text, SplittableRandom random) {
        StringBuilder block = new StringBuilder("\n\n```sh\n");
        for (int line = 1 + random.nextInt(5); line > 0; line--) {
            block.append("$ ").append(text.identifier(random)).append(' ').append(text.option(random));
            block.append('=').append(text.identifier(random)).append('\n');
        }
        return block.append("```\n\n").toString();
    }
}
