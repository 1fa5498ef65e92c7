package dev.starmirror.simulator.endpoint;

import dev.starmirror.simulator.http.SimulatedResponse;

/** The HTML page that stands before GitHub when GitHub does not answer. */
public final class GatewayPage {

    private GatewayPage() {}

    /** The page of status 502, 503 or 504. */
    public static SimulatedResponse of(int status) {
        String title = switch (status) {
            case 502 -> "502 Bad Gateway";
            case 503 -> "503 Service Unavailable";
            case 504 -> "504 Gateway Time-out";
            default -> Integer.toString(status);
        };
        return SimulatedResponse.html(
                status,
                "<html><head><title>" + title + "</title></head><body><center><h1>" + title
                        + "</h1></center><p>We had issues producing the response to your request.</p></body></html>");
    }
}
