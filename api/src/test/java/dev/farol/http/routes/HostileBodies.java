package dev.farol.http.routes;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;

/** Bodies that are nearly right, or not at all. From a seed, so that each can be made again. */
final class HostileBodies {

    private static final List<String> NAMES = List.of(
            "id",
            "customer",
            "type",
            "at",
            "value",
            "data",
            "name",
            "plan",
            "mrr",
            "since",
            "renewal",
            "state",
            "reason",
            "snoozedUntil",
            "role",
            "to",
            "asOf",
            "interactions",
            "severity",
            "seats",
            "",
            "a/b~c",
            "\\u0000",
            "É");

    private static final List<String> VALUES = List.of(
            "\"acme\"",
            "\"beta\"",
            "\"gone\"",
            "\"login\"",
            "\"ticket\"",
            "\"nps\"",
            "\"2026-11-19T10:00:00Z\"",
            "\"2026-11-19\"",
            "\"2261-12-31\"",
            "\"1678-01-01T00:00:00+18:00\"",
            "\"0000-00-00\"",
            "\"open\"",
            "\"done\"",
            "\"snoozed\"",
            "\"dismissed\"",
            "\"resolved\"",
            "\"viewer\"",
            "\"../x\"",
            "\"\"",
            "\" \"",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\"",
            "\"\\u0000\"",
            "0",
            "-1",
            "1e999999",
            "1e-400",
            "9223372036854775808",
            "123456789012345678901234567890.5",
            "0.1",
            "true",
            "null",
            "{}",
            "[]",
            "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]",
            "\"" + "x".repeat(2_000) + "\"");

    private static final Map<String, String> GOOD = Map.of(
            "/v1/interactions",
            "{\"id\":\"e1\",\"customer\":\"acme\",\"type\":\"ticket\",\"at\":\"2026-11-19T10:00:00Z\",\"value\":3}",
            "/v1/tasks/{id}",
            "{\"state\":\"open\"}",
            "/v1/customers/{id}/what-if",
            "{\"customer\":{\"plan\":\"free\"},\"interactions\":[{\"type\":\"nps\",\"value\":9}]}",
            "/v1/customers/{id}",
            "{\"plan\":\"pro\",\"mrr\":12}",
            "/v1/customers",
            "{\"id\":\"beta\",\"plan\":\"pro\",\"mrr\":12}",
            "/v1/tokens",
            "{\"name\":\"t\",\"role\":\"csm\"}",
            "/v1/runs",
            "{\"asOf\":\"2026-11-20\"}",
            "/v1/backups",
            "{\"to\":\"weekly\"}");

    private final Random random;

    HostileBodies(Random random) {
        this.random = random;
    }

    /** For a path: good, nearly good, or anything. */
    String next(String path) {
        int kind = random.nextInt(3);
        String good = GOOD.getOrDefault(path, "{}");
        if (kind == 0) {
            return good;
        }
        return kind == 1
                ? good.replaceFirst(":(\"[^\"]*\"|[0-9]+)", Matcher.quoteReplacement(":" + any(VALUES)))
                : any();
    }

    private String any() {
        StringBuilder body = new StringBuilder();
        int many = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 1;
        boolean array = random.nextInt(6) == 0;
        for (int i = 0; i < many; i++) {
            body.append(i == 0 ? "" : array ? "," : "\n").append(one());
        }
        String text = array ? "[" + body + "]" : body.toString();
        return random.nextInt(12) == 0 ? text.substring(0, random.nextInt(text.length() + 1)) : text;
    }

    private String one() {
        if (random.nextInt(12) == 0) {
            return any(VALUES);
        }
        return object(random.nextInt(3) == 0 ? 1 : 0);
    }

    private String object(int depth) {
        StringBuilder object = new StringBuilder("{");
        int fields = random.nextInt(7);
        for (int i = 0; i < fields; i++) {
            String value = depth > 0 && random.nextInt(3) == 0 ? object(depth - 1) : any(VALUES);
            object.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(any(NAMES))
                    .append("\":")
                    .append(value);
        }
        return object.append('}').toString();
    }

    private String any(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
