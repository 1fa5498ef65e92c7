package dev.starmirror.adapter.sqlite.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What a reader sees of a README. */
final class VisibleText {
    private VisibleText() {}

    /** The visible part of a text, each piece left out replaced by a space. */
    static String of(String source) {
        byte[] text = source.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream visible = new ByteArrayOutputStream(text.length);
        int shown = 0;
        int i = 0;
        while (i < text.length) {
            int next = i + 1;
            int end = i;
            if (HiddenText.isWord(text[i])) {
                next = HiddenText.wordEnd(text, i);
                end = HiddenText.endOfWord(text, i, next);
            } else if (text[i] == '<') {
                end = HiddenText.endOfTag(text, i);
            }
            if (end > i) {
                visible.write(text, shown, i - shown);
                visible.write(' ');
                shown = end;
                next = end;
            }
            i = next;
        }
        visible.write(text, shown, text.length - shown);
        return visible.toString(StandardCharsets.UTF_8);
    }
}
