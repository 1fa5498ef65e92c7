package dev.starmirror.simulator.control;

import dev.starmirror.simulator.endpoint.JsonBodies;
import dev.starmirror.simulator.http.RequestHandler;
import dev.starmirror.simulator.http.SimulatedRequest;
import dev.starmirror.simulator.http.SimulatedResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Answers {@code /_simulator/…} and hands everything else on. Requests here cost nothing, wait for nothing and count
 * nowhere.
 */
public final class ControlPlane implements RequestHandler {

    private static final String PREFIX = "/_simulator/";

    private final Map<String, RequestHandler> routes = new LinkedHashMap<>();
    private final RepositoryChanges changes;
    private final RequestHandler others;

    /** @param others answers whatever is not for the control plane */
    public ControlPlane(RepositoryChanges changes, RequestHandler others) {
        this.changes = changes;
        this.others = others;
    }

    /** Adds an answer to a method and the path behind {@code /_simulator/}; only before the server starts. */
    public ControlPlane route(String method, String path, RequestHandler handler) {
        routes.put(method + " " + path, handler);
        return this;
    }

    @Override
    public SimulatedResponse answer(SimulatedRequest request) {
        if (!request.path().startsWith(PREFIX)) {
            return others.answer(request);
        }
        String path = request.path().substring(PREFIX.length());
        try {
            RequestHandler handler = routes.get(request.method() + " " + path);
            if (handler != null) {
                return handler.answer(request);
            }
            if (request.method().equals("POST") && path.startsWith(RepositoryChanges.PREFIX)) {
                return changes.answer(request, path.substring(RepositoryChanges.PREFIX.length()));
            }
            return JsonBodies.error(404, "The simulator has no " + request.method() + " " + request.path());
        } catch (IllegalArgumentException | NoSuchElementException e) {
            return JsonBodies.error(400, String.valueOf(e.getMessage()));
        }
    }
}
