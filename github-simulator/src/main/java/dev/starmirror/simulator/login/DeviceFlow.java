package dev.starmirror.simulator.login;

import dev.starmirror.simulator.endpoint.JsonBodies;
import dev.starmirror.simulator.http.RequestHandler;
import dev.starmirror.simulator.http.SimulatedRequest;
import dev.starmirror.simulator.http.SimulatedResponse;
import dev.starmirror.simulator.login.DeviceGrant.Decision;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * {@code POST /login/device/code} and {@code POST /login/oauth/access_token}, with forms as bodies. A user code waits until
 * {@link #approve} or {@link #deny} decides. Thread-safe.
 */
public final class DeviceFlow implements RequestHandler {

    private static final String GRANT_TYPE = "urn:ietf:params:oauth:grant-type:device_code";

    private final Clock clock;
    private final Map<String, DeviceGrant> byDeviceCode = new LinkedHashMap<>();
    private final Map<String, DeviceGrant> byUserCode = new LinkedHashMap<>();

    public DeviceFlow(Clock clock) {
        this.clock = clock;
    }

    /** The user types in the code and agrees. */
    public void approve(String userCode) {
        decide(userCode, Decision.APPROVED);
    }

    /** The user refuses. */
    public void deny(String userCode) {
        decide(userCode, Decision.DENIED);
    }

    @Override
    public SimulatedResponse answer(SimulatedRequest request) {
        Map<String, String> form = form(request.body());
        if (!request.method().equals("POST")
                || form.getOrDefault("client_id", "").isEmpty()) {
            return JsonBodies.error(404, JsonBodies.NOT_FOUND);
        }
        return switch (request.path()) {
            case "/login/device/code" -> start();
            case "/login/oauth/access_token" -> poll(form);
            default -> JsonBodies.error(404, JsonBodies.NOT_FOUND);
        };
    }

    private synchronized void decide(String userCode, Decision decision) {
        DeviceGrant grant = byUserCode.get(userCode.toUpperCase(Locale.ROOT));
        if (grant == null) {
            throw new NoSuchElementException("No login waits with the code " + userCode);
        }
        grant.decide(decision);
    }

    private synchronized SimulatedResponse start() {
        String number = String.format(Locale.ROOT, "%04d", byDeviceCode.size() + 1);
        DeviceGrant grant = new DeviceGrant(clock.instant());
        byDeviceCode.put("device-" + number, grant);
        byUserCode.put("STAR-" + number, grant);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("device_code", "device-" + number);
        json.put("user_code", "STAR-" + number);
        json.put("verification_uri", "https://github.com/login/device");
        json.put("expires_in", DeviceGrant.lifetime().toSeconds());
        json.put("interval", grant.interval().toSeconds());
        return JsonBodies.ok(json);
    }

    private synchronized SimulatedResponse poll(Map<String, String> form) {
        String deviceCode = form.getOrDefault("device_code", "");
        DeviceGrant grant = byDeviceCode.get(deviceCode);
        if (!GRANT_TYPE.equals(form.get("grant_type"))) {
            return error("unsupported_grant_type", 0);
        }
        if (grant == null) {
            return error("incorrect_device_code", 0);
        }
        String error = grant.poll(clock.instant());
        return error == null
                ? JsonBodies.ok(Map.of("access_token", "gho_" + deviceCode, "token_type", "bearer", "scope", ""))
                : error(error, grant.interval().toSeconds());
    }

    /** GitHub answers these errors with status 200. */
    private static SimulatedResponse error(String error, long interval) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("error", error);
        json.put("error_description", error.replace('_', ' '));
        if (error.equals("slow_down")) {
            json.put("interval", interval);
        }
        return JsonBodies.ok(json);
    }

    private static Map<String, String> form(byte[] body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }
}
