package dev.farol.http.server;

import dev.farol.http.OpenApi;
import java.util.List;
import java.util.Random;

/** Makes up requests that nobody should send, the same for the same seed; half of them get as far as a handler may. */
final class Hostile {

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "FOO", "get");
    private static final List<String> SEGMENTS = List.of(
            "a",
            "..",
            "%2e%2e",
            "%2F",
            "%00",
            "%",
            "%zz",
            "%C3%28",
            "%F0%9F%98%80",
            "..%2f..%2fetc%2fpasswd",
            "1",
            "-1",
            "99999999999",
            "{id}",
            "a%0d%0aX:y",
            "%ED%A0%80",
            "'%3B--",
            "con",
            "~",
            "",
            "a;b=c",
            "*",
            "%2500");
    private static final List<String> VALUES = List.of(
            "",
            "1",
            "-1",
            "0",
            "501",
            "1e9",
            "true",
            "maybe",
            "2026-11-01",
            "2026-13-01",
            "9999-12-31T23:59:59Z",
            "%00",
            "%",
            "a%26b",
            "*",
            "AAAA",
            "'",
            "2026-11-01T00:00:00+03:00",
            "churn-risk",
            "%F0%9F%98%80");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/x-ndjson",
            "application/merge-patch+json",
            "text/plain",
            "",
            ";",
            "application/json; charset=utf-16");
    private static final List<String> ATOMS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "1e-400",
            "123456789012345678901234567890123",
            "\"\"",
            "\"acme\"",
            "\"2026-11-01\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "{}",
            "[]",
            "\"" + "x".repeat(2000) + "\"",
            "NaN",
            "'a'",
            "\"login\"",
            "2.5",
            "\"2026-11-01T00:00:00Z\"");
    private static final List<String> NAMES = List.of(
            "id",
            "customer",
            "type",
            "at",
            "value",
            "data",
            "name",
            "mrr",
            "plan",
            "asOf",
            "state",
            "role",
            "to",
            "reason",
            "interactions",
            "",
            "__proto__",
            "x y");

    private final Random random;
    private final List<OpenApi.Operation> operations;

    Hostile(long seed, OpenApi api) {
        this.random = new Random(seed);
        this.operations = api.operations();
    }

    /** A whole request; its connection may be used again if the answer says so. */
    String next(List<String> tokens) {
        OpenApi.Operation operation = operations.get(random.nextInt(operations.size()));
        boolean good = random.nextBoolean();
        String method = good || chance(2) ? operation.method() : one(METHODS);
        StringBuilder request = new StringBuilder(method + " " + path(operation.path(), good));
        query(operation, good, request);
        request.append(" HTTP/1.1\r\nHost: localhost\r\n");
        if (good || chance(2)) {
            request.append("Authorization: Bearer ").append(one(tokens)).append("\r\n");
        } else if (chance(2)) {
            request.append("Authorization: ")
                    .append(one(List.of("Bearer", "Bearer ", "Basic x", "Bearer \u00e9", "Bearer a b")))
                    .append("\r\n");
        }
        headers(request);
        body(operation.node().has("requestBody") || chance(8), request);
        return request.toString();
    }

    private String path(String template, boolean good) {
        StringBuilder path = new StringBuilder();
        for (String segment : template.substring(1).split("/")) {
            boolean varies = segment.startsWith("{");
            path.append('/')
                    .append(
                            varies || (!good && chance(4))
                                    ? one(good ? List.of("a", "1", "acme") : SEGMENTS)
                                    : segment);
        }
        return path.toString();
    }

    private void query(OpenApi.Operation operation, boolean good, StringBuilder request) {
        char separator = '?';
        for (var parameter : operation.parameters()) {
            if (parameter.get("in").asText().equals("query") && chance(3)) {
                request.append(separator)
                        .append(parameter.get("name").asText())
                        .append('=')
                        .append(one(VALUES));
                separator = '&';
            }
        }
        if (!good && chance(3)) {
            request.append(separator)
                    .append(one(List.of("x=1", "limt=2", "&&&", "=", "%=%", "limit", "cursor=" + "A".repeat(900))));
        }
    }

    private void headers(StringBuilder request) {
        if (chance(4)) {
            request.append("Accept: ")
                    .append(one(List.of("*/*", "text/html", "application/*;q=0.1", ",,,", "a")))
                    .append("\r\n");
        }
        if (chance(6)) {
            request.append("If-Match: ")
                    .append(one(List.of("*", "\"a\"", "a", "W/\"x\"", "\"", ",")))
                    .append("\r\n");
        }
        if (chance(6)) {
            request.append("Accept-Language: ")
                    .append(one(List.of("pt", "en;q=x", "-", "*", "x".repeat(300))))
                    .append("\r\n");
        }
        if (chance(8)) {
            request.append("Idempotency-Key: ")
                    .append(one(List.of("a", "b", "x".repeat(500), "\u00e9")))
                    .append("\r\n");
        }
        if (chance(40)) {
            request.append("X-Flood: ")
                    .append("y".repeat(random.nextInt(30_000)))
                    .append("\r\n");
        }
    }

    private void body(boolean some, StringBuilder request) {
        if (!some) {
            request.append("\r\n");
            return;
        }
        String body = chance(20) ? "[".repeat(random.nextInt(5_000)) : value(0);
        request.append("Content-Type: ")
                .append(chance(2) ? TYPES.get(0) : one(TYPES))
                .append("\r\n");
        if (chance(4)) {
            request.append("Transfer-Encoding: chunked\r\n\r\n")
                    .append(Integer.toHexString(body.length()))
                    .append("\r\n");
            request.append(body).append("\r\n0\r\n\r\n");
        } else {
            request.append("Content-Length: ")
                    .append(body.length())
                    .append("\r\n\r\n")
                    .append(body);
        }
    }

    private String value(int depth) {
        int kind = depth > 4 ? 2 : random.nextInt(depth == 0 ? 2 : 4);
        if (kind > 1) {
            return one(ATOMS);
        }
        StringBuilder text = new StringBuilder(kind == 0 ? "{" : "[");
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(kind == 0 ? "\"" + one(NAMES) + "\":" : "")
                    .append(value(depth + 1))
                    .append(i > 1 ? "," : "");
        }
        return text.append(kind == 0 ? "}" : "]").toString();
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
