package dev.starmirror.adapter.github;

import dev.starmirror.simulator.http.SimulatedRequest;
import dev.starmirror.simulator.http.SimulatedResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** HTTP/1.1 as far as one request with a known length, and its answer, need it. */
final class WireFormat {
    private static final String LINE_END = "\r\n";
    private static final String HEAD_END = LINE_END + LINE_END;

    private WireFormat() {}

    static SimulatedRequest request(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int head = text.indexOf(HEAD_END);
        List<String> lines = text.substring(0, head).lines().toList();
        String[] first = lines.get(0).split(" ", -1);
        Map<String, String> headers = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = Arrays.copyOfRange(bytes, head + HEAD_END.length(), bytes.length);
        return SimulatedRequest.to(first[0], first[1], headers, body);
    }

    static byte[] whole(SimulatedResponse response) {
        return joined(head(response), response.body());
    }

    /** As much as arrives of an answer whose connection ends in the middle of its body. */
    static byte[] half(SimulatedResponse response) {
        return joined(head(response), Arrays.copyOf(response.body(), response.body().length / 2));
    }

    private static byte[] head(SimulatedResponse response) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + response.status() + " Simulated" + LINE_END);
        response.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append(LINE_END));
        if (response.status() != 204 && response.status() != 304) {
            head.append("content-length: ").append(response.body().length).append(LINE_END);
        }
        return head.append(LINE_END).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] head, byte[] body) {
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }
}
