package dev.starmirror.simulator.http;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Translates between WireMock's requests and responses and ours. */
final class HandlerTransformer implements ResponseDefinitionTransformerV2 {

    private final RequestHandler handler;

    HandlerTransformer(RequestHandler handler) {
        this.handler = handler;
    }

    @Override
    public String getName() {
        return "github";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        SimulatedResponse response = handler.answer(translate(event.getRequest()));
        ResponseDefinitionBuilder builder =
                ResponseDefinitionBuilder.responseDefinition().withStatus(response.status());
        response.headers().forEach((name, value) -> builder.withHeader(name, value));
        long delay = response.delay().toMillis();
        if (delay > 0) {
            builder.withFixedDelay((int) Math.min(delay, Integer.MAX_VALUE));
        }
        return switch (response.failure()) {
            case NONE -> builder.withBody(response.body()).build();
            case RESET -> builder.withFault(Fault.CONNECTION_RESET_BY_PEER).build();
            case DROPPED_BODY -> dropped(builder, response.body()).build();
        };
    }

    /** Promises the whole body and sends half of it; the server then has to cut the connection. */
    private static ResponseDefinitionBuilder dropped(ResponseDefinitionBuilder builder, byte[] body) {
        return builder.withHeader("content-length", Integer.toString(body.length + 1))
                .withBody(Arrays.copyOf(body, body.length / 2));
    }

    private static SimulatedRequest translate(Request request) {
        Map<String, String> headers = new HashMap<>();
        for (HttpHeader header : request.getHeaders().all()) {
            headers.put(header.key().toLowerCase(Locale.ROOT), header.firstValue());
        }
        byte[] body = request.getBody();
        return SimulatedRequest.to(
                request.getMethod().getName(), request.getUrl(), headers, body == null ? new byte[0] : body);
    }
}
