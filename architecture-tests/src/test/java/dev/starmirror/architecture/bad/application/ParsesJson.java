package dev.starmirror.architecture.bad.application;

import com.fasterxml.jackson.databind.JsonNode;

/** Knows a JSON library in a use case. */
public final class ParsesJson {
    private ParsesJson() {}

    static boolean isText(JsonNode node) {
        return node.isTextual();
    }
}
