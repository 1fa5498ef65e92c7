package dev.starmirror.adapter.sqlite.search;

/** A text that is made from its beginning on, no further than somebody reads. */
public interface GradualText {
    /** A longer beginning of the text than the one before; the whole text in the end, as often as asked. */
    String more();

    /** Whether what {@link #more} last gave is the whole text. */
    boolean whole();

    /** A text that is there already. */
    static GradualText of(String text) {
        return new GradualText() {
            @Override
            public String more() {
                return text;
            }

            @Override
            public boolean whole() {
                return true;
            }
        };
    }
}
