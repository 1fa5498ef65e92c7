package dev.starmirror.adapter.sqlite.search;

/** How far two words are apart, in typing errors: a letter too many, too few, another one, or two neighbours exchanged. */
public final class Similarity {
    /** Words shorter than this have too many neighbours. */
    public static final int SHORTEST = 4;

    private static final int LONG = 8;

    private Similarity() {}

    /** Whether one may be a misspelling of the other: one error, in long words two. */
    public static boolean close(String word, String other) {
        int allowed = word.length() >= LONG ? 2 : 1;
        return Math.abs(word.length() - other.length()) <= allowed && distance(word, other) <= allowed;
    }

    /** The number of errors between them. */
    public static int distance(String word, String other) {
        int[][] distances = new int[word.length() + 1][other.length() + 1];
        for (int i = 0; i <= word.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : cheapest(word, other, i, j, distances);
            }
        }
        return distances[word.length()][other.length()];
    }

    private static int cheapest(String word, String other, int i, int j, int[][] distances) {
        boolean same = word.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(distances[i - 1][j] + 1, distances[i][j - 1] + 1);
        least = Math.min(least, distances[i - 1][j - 1] + (same ? 0 : 1));
        boolean exchanged = i > 1
                && j > 1
                && word.charAt(i - 1) == other.charAt(j - 2)
                && word.charAt(i - 2) == other.charAt(j - 1);
        return exchanged ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
    }
}
