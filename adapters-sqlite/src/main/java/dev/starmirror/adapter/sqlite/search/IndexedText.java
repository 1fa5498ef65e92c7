package dev.starmirror.adapter.sqlite.search;

import java.util.Arrays;

/** Joins the words of a text by single spaces, without those that tell nothing. */
final class IndexedText implements Words.Sink {
    private byte[] joined;
    private int length;

    /** @param expected about how many bytes there will be */
    IndexedText(int expected) {
        joined = new byte[expected + 1];
    }

    @Override
    public void add(byte[] source, int start, int end) {
        if (!StopWords.isOne(source, start, end)) {
            append(source, start, end);
        }
    }

    /** Adds a word whatever it tells. */
    void append(byte[] source, int start, int end) {
        int added = end - start;
        // with a space before it
        if (joined.length - length <= added) {
            joined = Arrays.copyOf(joined, 2 * joined.length + added);
        }
        if (length > 0) {
            joined[length++] = ' ';
        }
        System.arraycopy(source, start, joined, length, added);
        length += added;
    }

    boolean isEmpty() {
        return length == 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(joined, length);
    }
}
