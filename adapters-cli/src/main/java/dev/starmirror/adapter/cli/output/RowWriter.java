package dev.starmirror.adapter.cli.output;

/**
 * Writes results one by one, so that a long answer needs no more memory than a short one. Output that breaks off without
 * {@link #finish} is not well-formed, so that nobody takes a part for the whole. Used by one thread.
 */
public interface RowWriter {
    void write(Row row);

    /** Ends the output; what was written is with the reader afterwards. */
    void finish();
}
