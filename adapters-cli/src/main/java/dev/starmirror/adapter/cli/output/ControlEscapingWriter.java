package dev.starmirror.adapter.cli.output;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Writes JSON with the control characters that JSON leaves bare, and those that reorder a line, as {@code \\uXXXX}. They can stand in
 * strings only, so the value stays the same for whoever parses it, and a terminal that shows the bytes is left alone.
 */
final class ControlEscapingWriter extends FilterWriter {
    ControlEscapingWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        if (isBareControl((char) c)) {
            out.write(String.format(Locale.ROOT, "\\u%04x", c));
        } else {
            out.write(c);
        }
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        int from = offset;
        for (int i = offset; i < offset + length; i++) {
            if (isBareControl(buffer[i])) {
                out.write(buffer, from, i - from);
                write(buffer[i]);
                from = i + 1;
            }
        }
        out.write(buffer, from, offset + length - from);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.substring(offset, offset + length).toCharArray(), 0, length);
    }

    private static boolean isBareControl(char c) {
        return (c >= 0x7f && c <= 0x9f)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200e
                || c == 0x200f;
    }
}
