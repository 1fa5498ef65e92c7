package dev.starmirror.adapter.github.http;

import java.net.HttpURLConnection;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What came back, limits and unexpected refusals excepted.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body null where there is none, as in an expected refusal
 * @param message GitHub's reason for an expected refusal, one short line
 */
public record Answer<T>(
        int status, Headers headers, @Nullable T body, String message) {
    /** Whether there is a redirection. */
    public boolean isMoved() {
        return switch (status) {
            case HttpURLConnection.HTTP_MOVED_PERM, HttpURLConnection.HTTP_MOVED_TEMP, 307, 308 -> true;
            default -> false;
        };
    }
}
