package dev.starmirror.adapter.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines in aligned columns under a heading. The widths are settled by the first {@value #SAMPLE} lines, so that a long table
 * streams. The last column takes what room is left; a line may have a second one, indented, below it. Used by one thread.
 */
public final class Table implements AutoCloseable {
    private static final int SAMPLE = 200;
    private static final int GAP = 2;
    private static final int INDENT = 4;
    private static final int LEAST_LAST = 12;

    private final PrintWriter out;
    private final Style style;
    private final int columns;
    private final List<Column> heads;
    private final List<Line> sample = new ArrayList<>();
    private int @Nullable [] widths;

    /** A column; numbers stand on the right. */
    public record Column(String head, boolean number) {
        public static Column text(String head) {
            return new Column(head, false);
        }

        public static Column number(String head) {
            return new Column(head, true);
        }
    }

    private record Line(List<String> cells, @Nullable IntFunction<String> below) {}

    private Table(PrintWriter out, Style style, int columns, List<Column> heads) {
        this.out = out;
        this.style = style;
        this.columns = columns;
        this.heads = List.copyOf(heads);
    }

    /**
     * An empty table.
     *
     * @param columns the width of the terminal, zero or less where there is no bound
     */
    public static Table of(PrintWriter out, Style style, int columns, List<Column> heads) {
        return new Table(out, style, columns, heads);
    }

    /** Adds a line; the cells are made safe here. */
    public void line(List<String> cells) {
        line(cells, null);
    }

    /**
     * Adds a line with a second one below it.
     *
     * @param below makes the second line from the room there is (zero or less for any), null for none
     */
    public void line(List<String> cells, @Nullable IntFunction<String> below) {
        Line line = new Line(cells.stream().map(SafeText::line).toList(), below);
        int[] settled = widths;
        if (settled != null) {
            print(line, settled);
            return;
        }
        sample.add(line);
        if (sample.size() == SAMPLE) {
            settle();
        }
    }

    @Override
    public void close() {
        if (widths == null && !sample.isEmpty()) {
            settle();
        }
        out.flush();
    }

    private void settle() {
        int[] settled = new int[heads.size()];
        for (int i = 0; i < settled.length; i++) {
            settled[i] = heads.get(i).head().length();
            for (Line line : sample) {
                settled[i] = Math.max(settled[i], DisplayWidth.of(line.cells().get(i)));
            }
        }
        if (columns > 0) {
            squeeze(settled);
        }
        widths = settled;
        out.println(style.heading(join(heads.stream().map(Column::head).toList(), settled)));
        sample.forEach(line -> print(line, settled));
        sample.clear();
    }

    /** Takes what is too much from the last column first, then from the first. */
    private void squeeze(int[] settled) {
        int last = settled.length - 1;
        int excess = GAP * last - columns;
        for (int width : settled) {
            excess += width;
        }
        int fromLast = Math.max(0, Math.min(excess, settled[last] - LEAST_LAST));
        settled[last] -= fromLast;
        if (excess > fromLast) {
            settled[0] = Math.max(LEAST_LAST, settled[0] - (excess - fromLast));
        }
    }

    private void print(Line line, int[] settled) {
        out.println(join(line.cells(), settled));
        if (line.below() != null) {
            String below = line.below().apply(columns <= 0 ? 0 : columns - INDENT);
            if (!below.isEmpty()) {
                out.println(" ".repeat(INDENT) + below);
            }
        }
    }

    private String join(List<String> cells, int[] settled) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < settled.length; i++) {
            String cell = DisplayWidth.fit(cells.get(i), settled[i]);
            if (heads.get(i).number()) {
                joined.append(" ".repeat(Math.max(0, settled[i] - DisplayWidth.of(cell))))
                        .append(cell);
            } else {
                joined.append(i == settled.length - 1 ? cell : DisplayWidth.pad(cell, settled[i]));
            }
            if (i < settled.length - 1) {
                joined.append(" ".repeat(GAP));
            }
        }
        return joined.toString().stripTrailing();
    }
}
