package dev.starmirror.adapter.cli.program;

import dev.starmirror.adapter.cli.output.Style;
import java.io.PrintWriter;

/**
 * The two output streams and what is known of the device behind them. Data goes to {@code out}, everything else to {@code err}.
 *
 * @param out results
 * @param err progress, messages, questions
 * @param outIsTerminal whether a person looks at {@code out}
 * @param errIsTerminal whether a person looks at {@code err}
 * @param width columns of the terminal, 0 where unknown
 * @param colorful whether the environment lets programs use colours by themselves
 */
public record Terminal(
        StandardOutput out,
        PrintWriter err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int width,
        boolean colorful) {
    private static final int USUAL_WIDTH = 80;

    /** How results may look. */
    public Style outStyle(ColorChoice choice) {
        return new Style(
                switch (choice) {
                    case ALWAYS -> true;
                    case NEVER -> false;
                    case AUTO -> outIsTerminal && colorful;
                });
    }

    /** The columns results must fit, 0 for no bound: what is piped away is not cut. */
    public int outColumns() {
        return outIsTerminal ? errColumns() : 0;
    }

    /** The columns of a line of progress or help. */
    public int errColumns() {
        return width > 0 ? width : USUAL_WIDTH;
    }
}
