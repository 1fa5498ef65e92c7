package dev.starmirror.adapter.sqlite.search;

import java.util.Arrays;

/** Joins the words of a text by single spaces, without those that tell nothing. */
final class IndexedText implements Words.Sink {
    private char[] joined;
    private int length;

    /** @param expected about how many characters there will be */
    IndexedText(int expected) {
        joined = new char[expected + 1];
    }

    @Override
    public void add(char[] source, int start, int end) {
        if (StopWords.isOne(source, start, end)) {
            return;
        }
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

    @Override
    public String toString() {
        return new String(joined, 0, length);
    }
}
