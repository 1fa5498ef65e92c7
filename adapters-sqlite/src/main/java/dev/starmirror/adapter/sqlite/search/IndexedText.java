package dev.starmirror.adapter.sqlite.search;

/** Joins the words of a text by single spaces, without those that tell nothing. */
final class IndexedText implements Words.Sink {
    private final StringBuilder joined;

    /** @param length of the text, in characters */
    IndexedText(int length) {
        this.joined = new StringBuilder(length);
    }

    @Override
    public void add(String source, int start, int end) {
        if (StopWords.isOne(source, start, end)) {
            return;
        }
        if (!joined.isEmpty()) {
            joined.append(' ');
        }
        joined.append(source, start, end);
    }

    boolean isEmpty() {
        return joined.isEmpty();
    }

    @Override
    public String toString() {
        return joined.toString();
    }
}
