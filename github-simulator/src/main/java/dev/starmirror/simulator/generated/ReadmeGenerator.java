package dev.starmirror.simulator.generated;

import dev.starmirror.simulator.account.FileContent;
import java.io.ByteArrayOutputStream;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Writes READMEs on demand: the text of a repository's revision is a function of the seed and is never kept. Sizes are
 * log-normal with a median of 4 kB and a mean of about 9 kB, as measured on 6,846 real READMEs.
 */
public final class ReadmeGenerator {

    private static final double MEDIAN_BYTES = 4_100;
    private static final double SIGMA = 1.25;
    private static final int SMALLEST_BYTES = 40;
    private static final int LARGEST_BYTES = 600_000;
    private static final int CJK_ONE_IN = 25;

    private final long seed;
    private final Lexicon lexicon = new Lexicon();
    private final InventedWords invented;
    private final Sentences sentences;
    private final Passages passages;

    public ReadmeGenerator(long seed) {
        this.seed = seed;
        this.invented = new InventedWords(seed);
        this.sentences = new Sentences(lexicon, invented);
        this.passages = new Passages(sentences, seed);
    }

    /** The README of a repository's revision, which begins with the summary where there is one; another revision is another text of another size. */
    public FileContent readme(long repositoryId, String title, @Nullable String summary, int revision) {
        return () -> write(repositoryId, title, summary == null ? "" : summary + ".\n\n", revision);
    }

    /** The names of one repository. */
    Names names(SplittableRandom random) {
        return new Names(lexicon, invented, sentences, random);
    }

    private byte[] write(long repositoryId, String title, String summary, int revision) {
        SplittableRandom random =
                new SplittableRandom(seed ^ (repositoryId * 0x9E3779B97F4A7C15L) ^ ((long) revision << 48));
        int target = size(random);
        boolean cjk = random.nextInt(CJK_ONE_IN) == 0;
        ByteArrayOutputStream text = new ByteArrayOutputStream(target + 512);
        text.writeBytes(Passages.utf8("# " + title + "\n\n" + summary + "Current release: "
                + Sentences.capitalized(invented.word(random)) + " " + uniqueWord(repositoryId) + " r" + revision
                + ".\n\n"));
        while (text.size() < target) {
            writePassage(text, random, cjk);
        }
        return text.toByteArray();
    }

    private void writePassage(ByteArrayOutputStream text, SplittableRandom random, boolean cjk) {
        int kind = random.nextInt(20);
        if (kind == 0) {
            text.writeBytes(passages.heading(random));
        } else if (kind == 1) {
            text.writeBytes(passages.codeBlock(random));
        } else if (kind < 5) {
            text.writeBytes(Passages.utf8("\n- "));
            text.writeBytes(passages.sentence(random));
            text.write('\n');
        } else if (cjk && kind < 15) {
            text.writeBytes(passages.cjkSentence(random));
        } else {
            text.writeBytes(passages.sentence(random));
            text.write(kind == 19 ? '\n' : ' ');
        }
    }

    private static int size(SplittableRandom random) {
        // Irwin-Hall: the sum of 12 uniform numbers is as good as normal here, and the same on every platform.
        double normal = -6;
        for (int i = 0; i < 12; i++) {
            normal += random.nextDouble();
        }
        double bytes = MEDIAN_BYTES * StrictMath.exp(SIGMA * normal);
        return (int) Math.max(SMALLEST_BYTES, Math.min(LARGEST_BYTES, bytes));
    }

    /** A word only this repository's README has. */
    private static String uniqueWord(long repositoryId) {
        return "xq" + Long.toString(repositoryId, 36);
    }
}
