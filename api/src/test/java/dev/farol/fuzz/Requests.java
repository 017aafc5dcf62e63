package dev.farol.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.farol.http.OpenApi;
import dev.farol.http.Reply;
import dev.farol.service.access.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes up requests: half of them reach a handler, with a body that is as it should be or nearly so; the others should not. */
final class Requests {

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT", "FOO", "get", "PRI");
    private static final List<String> SEGMENTS = List.of(
            "..",
            "%2e%2e",
            "%2F",
            "%5c..%5c",
            "%00",
            "%",
            "%zz",
            "%C3%28",
            "%F0%9F%98%80",
            "..%2f..%2f..%2fetc%2fpasswd",
            "-1",
            "99999999999",
            "{id}",
            "a%0d%0aX:y",
            "%ED%A0%80",
            "",
            "a;b=c",
            "*",
            "%2500",
            "%252e%252e%252f",
            "\u00e9");
    private static final List<String> VALUES = List.of(
            "", "-1", "0", "501", "1e9", "maybe", "2026-13-01", "9999-12-31T23:59:59Z", "%00", "%", "AAAA", "%F0%9F%98%80",
            "-999999999-01-01T00:00:00Z", "%ff", "x".repeat(1_001));
    private static final List<String> HEADERS = List.of(
            "If-Match: *",
            "If-Match: \"a\"",
            "If-Match: ,",
            "If-None-Match: *",
            "If-None-Match: W/\"x\"",
            "Accept-Language: pt",
            "Accept-Language: en;q=x",
            "Idempotency-Key: \u00e9",
            "Idempotency-Key: " + "k".repeat(500),
            "Accept: text/html",
            "Accept: ,,,",
            "X-Request-Id: a\tb",
            "Expect: 100-continue",
            "Expect: 200-ok",
            "Content-Encoding: gzip",
            "Range: bytes=0-1",
            "Cookie: a=b",
            "Host: other",
            "X-Forwarded-For: 127.0.0.1");
    private static final List<String> TYPES =
            List.of("text/plain", ";", "application/json; charset=utf-16", "multipart/form-data", "application/x-ndjson", "");
    private static final List<String> BAD_TOKENS =
            List.of("Bearer", "Bearer ", "Basic x", "Bearer \u00e9", "Bearer a b", "Bearer farol_" + "0".repeat(43), "bearer x");
    /** What would fill disks or take turns for long is asked for seldom. */
    private static final List<String> SELDOM = List.of("POST /v1/backups", "POST /v1/runs", "GET /metrics", "GET /openapi.yaml");

    private final Dice dice;
    private final Map<Role, String> tokens;
    private final List<OpenApi.Operation> operations;
    private final Values values;
    private final Spoiling spoiling;

    Requests(OpenApi api, long seed, Map<Role, String> tokens) {
        this.dice = new Dice(seed);
        this.tokens = tokens;
        this.operations = api.operations();
        this.values = new Values(api, dice);
        this.spoiling = new Spoiling(dice);
    }

    Sent next() {
        OpenApi.Operation operation = dice.of(operations);
        while (SELDOM.contains(operation.name()) && !dice.oneIn(15)) {
            operation = dice.of(operations);
        }
        return dice.oneIn(2) ? nearlyGood(operation) : hostile(operation);
    }

    /** Makes what was answered known to later requests. */
    void learn(Sent sent, Reply reply) {
        if (reply.status() == 201 && sent.path().equals("/v1/tokens")) {
            values.learnToken(reply.json().get("id").asText());
        } else if (reply.status() == 200 && sent.method().equals("GET") && sent.path().equals("/v1/tasks")) {
            List<String> ids = new ArrayList<>();
            reply.json().get("items").forEach(task -> ids.add(task.get("id").asText()));
            if (!ids.isEmpty()) {
                values.learnTasks(ids);
            }
        }
    }

    /** One that is as it should be. */
    Sent good(OpenApi.Operation operation, Optional<Role> role) {
        String path = path(operation, false);
        StringBuilder text = new StringBuilder(operation.method() + " " + path + query(operation, false));
        text.append(" HTTP/1.1\r\nHost: localhost\r\n");
        role.ifPresent(given -> authorization("Bearer " + tokens.get(given), text));
        Optional<String> type = type(operation);
        body(type.map(given -> goodBody(operation, given)).orElse(""), type.orElse(""), false, text);
        return new Sent(operation.method(), path, Optional.of(operation), role, text.toString());
    }

    private Sent nearlyGood(OpenApi.Operation operation) {
        Role some = dice.of(List.of(Role.values()));
        Role role = dice.oneIn(4) ? some : Sent.needed(operation).filter(needed -> !some.covers(needed)).orElse(some);
        String path = path(operation, false);
        StringBuilder text = new StringBuilder(operation.method() + " " + path + query(operation, dice.oneIn(8)));
        text.append(" HTTP/1.1\r\nHost: localhost\r\n");
        authorization("Bearer " + tokens.get(role), text);
        if (dice.oneIn(6)) {
            text.append(dice.of(HEADERS.subList(0, 6))).append("\r\n");
        }
        Optional<String> type = type(operation);
        String body = type.map(given -> goodBody(operation, given)).orElse("");
        body(dice.oneIn(4) ? spoiling.spoilt(body) : body, type.orElse("application/json"), dice.oneIn(6), text);
        return new Sent(operation.method(), path, Optional.of(operation), Optional.of(role), text.toString());
    }

    private Sent hostile(OpenApi.Operation operation) {
        Optional<Role> role = dice.oneIn(3) ? Optional.of(dice.of(List.of(Role.values()))) : Optional.empty();
        String method = dice.oneIn(2) ? operation.method() : dice.of(METHODS);
        String path = path(operation, true);
        StringBuilder text = new StringBuilder(method + " " + path + query(operation, true));
        text.append(dice.oneIn(60) ? dice.of(List.of(" HTTP/0.9", " HTTP/2.0", "", " XXX")) : " HTTP/1.1").append("\r\n");
        text.append(dice.oneIn(60) ? "" : "Host: localhost\r\n");
        if (role.isPresent()) {
            authorization("Bearer " + tokens.get(role.get()), text);
        } else if (dice.oneIn(2)) {
            authorization(dice.of(BAD_TOKENS), text);
        }
        for (int i = dice.below(4); i > 0; i--) {
            text.append(dice.of(HEADERS)).append("\r\n");
        }
        if (dice.oneIn(40)) {
            text.append("X-Flood: y\r\n".repeat(dice.below(2_500)));
        }
        if (dice.oneIn(2)) {
            body("", "", false, text);
        } else {
            String body = spoiling.spoilt(type(operation).map(given -> goodBody(operation, given)).orElse("{}"));
            body(body, dice.oneIn(2) ? dice.of(TYPES) : "application/json", dice.oneIn(3), text);
        }
        return new Sent(method, path, Optional.empty(), role, text.toString());
    }

    private static void authorization(String value, StringBuilder text) {
        text.append("Authorization: ").append(value).append("\r\n");
    }

    private String path(OpenApi.Operation operation, boolean hostile) {
        StringBuilder path = new StringBuilder();
        for (String segment : operation.path().substring(1).split("/")) {
            boolean varies = segment.startsWith("{");
            path.append('/');
            if (hostile && dice.oneIn(varies ? 2 : 8)) {
                path.append(dice.of(SEGMENTS));
            } else {
                path.append(varies ? encoded(values.inPath(operation, segment.replaceAll("[{}]", ""))) : segment);
            }
        }
        return path.toString();
    }

    private String query(OpenApi.Operation operation, boolean hostile) {
        List<String> given = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.get("name").asText();
            boolean wanted = parameter.path("required").asBoolean() || dice.oneIn(3) && !name.equals("cursor");
            if (parameter.get("in").asText().equals("query") && wanted) {
                boolean bad = hostile && dice.oneIn(2);
                String value = bad ? dice.of(VALUES) : encoded(values.of(parameter.get("schema"), name).asText());
                given.add(name + "=" + value);
            }
        }
        if (hostile && dice.oneIn(4)) {
            given.add(dice.of(List.of("x=1", "limt=2", "&&&", "=", "%=%", "limit", "cursor=" + "A".repeat(900), "limit=1&limit=2")));
        }
        return given.isEmpty() ? "" : "?" + String.join("&", given);
    }

    private Optional<String> type(OpenApi.Operation operation) {
        List<String> types = new ArrayList<>();
        operation.node().path("requestBody").path("content").fieldNames().forEachRemaining(types::add);
        return types.isEmpty() ? Optional.empty() : Optional.of(dice.of(types));
    }

    private String goodBody(OpenApi.Operation operation, String type) {
        JsonNode schema = operation.node().get("requestBody").get("content").get(type).get("schema");
        if (!type.endsWith("ndjson")) {
            return values.of(schema, "").toString();
        }
        StringBuilder lines = new StringBuilder();
        for (int i = 1 + dice.below(4); i > 0; i--) {
            lines.append(values.of(schema, "").toString()).append('\n');
        }
        return lines.toString();
    }

    private void body(String body, String type, boolean odd, StringBuilder text) {
        if (body.isEmpty() && !odd) {
            text.append("\r\n");
            return;
        }
        String latin = new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        text.append("Content-Type: ").append(type).append("\r\n");
        if (!odd) {
            text.append("Content-Length: ").append(latin.length()).append("\r\n\r\n").append(latin);
            return;
        }
        text.append("Transfer-Encoding: chunked\r\n");
        if (dice.oneIn(6)) {
            text.append(dice.of(List.of("Content-Length: 5\r\n", "Transfer-Encoding: gzip\r\n", "Content-Length: x\r\n")));
        }
        String size = dice.oneIn(8) ? dice.of(List.of("zz", "-1", "fffffffff", "")) : Integer.toHexString(latin.length());
        text.append("\r\n");
        if (!latin.isEmpty()) {
            text.append(size).append(dice.oneIn(8) ? ";x=y" : "").append("\r\n").append(latin).append("\r\n");
        }
        text.append("0\r\n").append(dice.oneIn(8) ? "Trailer: a\r\n" : "").append("\r\n");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2E", ".");
    }
}
