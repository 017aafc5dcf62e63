package dev.farol.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.http.OpenApi;
import dev.farol.http.Reply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Made-up requests with a good token, which reach the handlers: whatever they say, they are answered, and as the contract has it. */
@Timeout(300)
class HostileRoutesTest {

    private static final int REQUESTS = Integer.getInteger("farol.hostile", 3_000);
    private static final List<String> IDS = List.of(
            "acme",
            "beta",
            "gone",
            "nobody",
            "1",
            "2",
            "0",
            "99999999999",
            "e1",
            "%20",
            "%C3%A9",
            "a%2Fb",
            "..%2F..%2Fetc",
            "1.call.YWNtZQ",
            "1.call.Z29uZQ",
            "1..",
            ".",
            "x".repeat(200),
            "%F0%9F%98%80",
            "~",
            "weekly");
    private static final List<String> WORDS = List.of(
            "",
            "acme",
            "risk",
            "not-scored",
            "score",
            "-mrr",
            "change",
            "open",
            "done",
            "call",
            "1",
            "2",
            "0",
            "-1",
            "500",
            "501",
            "2147483647",
            "2147483648",
            "true",
            "2026-11-19",
            "2026-11-19T10:00:00Z",
            "1678-01-01",
            "2261-12-31",
            "9999-12-31",
            "0123456789ab",
            "%C3%87",
            "%F0%9F%98%80",
            "x".repeat(300),
            "login",
            "ops",
            "start-run",
            "AAAAAAAAAAA");
    private static final List<String> TYPES = List.of(
            "application/json", "application/x-ndjson", "application/merge-patch+json", "application/json", "text/csv");
    private static final List<String> TAGS = List.of("*", "\"x\"", "W/\"x\"", "x", "\"a\", \"b\"");

    @TempDir
    private Path folder;

    private final Random random = new Random(11);
    private final HostileBodies bodies = new HostileBodies(random);
    private String cursor = "AAAAAAAAAAA";
    private String tag = "\"x\"";

    @Test
    void everyRequestIsAnsweredAndNoneIsADefect() throws Exception {
        Map<String, Integer> statuses = new TreeMap<>();
        try (Installation farol = new Installation(folder)) {
            farol.csm().put("/v1/customers/acme", "{\"plan\":\"pro\",\"name\":\"Acme\"}");
            farol.csm().put("/v1/customers/gone", "{\"plan\":\"pro\"}");
            farol.csm().put("/v1/customers/beta", "{\"plan\":\"pro\"}");
            farol.run();
            farol.admin().delete("/v1/customers/gone");
            List<OpenApi.Operation> operations = new OpenApi().operations();
            for (int i = 0; i < REQUESTS; i++) {
                OpenApi.Operation operation = operations.get(random.nextInt(operations.size()));
                if (operation.path().equals("/v1/backups") && random.nextInt(10) > 0) {
                    continue;
                }
                Reply reply = send(farol, operation);
                statuses.merge(operation.name() + " " + reply.status(), 1, Integer::sum);
                assertThat(reply.status())
                        .as("request %d, %s: %s", i, operation.name(), reply.text())
                        .isLessThan(500);
            }
            assertThat(farol.viewer().get("/v1/customers/beta/health").status()).isIn(200, 410);
        }
        for (OpenApi.Operation operation : new OpenApi().operations()) {
            assertThat(statuses.keySet())
                    .as(operation.name())
                    .anyMatch(seen -> seen.startsWith(operation.name() + " "));
        }
        assertThat(statuses.keySet())
                .contains(
                        "POST /v1/interactions 200",
                        "PUT /v1/customers/{id} 412",
                        "PATCH /v1/tasks/{id} 200",
                        "POST /v1/customers/{id}/what-if 200",
                        "GET /v1/runs/{id}/assessments 200");
    }

    private Reply send(Installation farol, OpenApi.Operation operation) {
        String path = operation.path();
        while (path.contains("{")) {
            path = path.replaceFirst("[{][a-z]+[}]", random.nextInt(3) == 0 ? good(path) : any(IDS));
        }
        // Erasing what the others are about would leave nothing to ask for.
        path = operation.name().equals("DELETE /v1/customers/{id}")
                ? "/v1/customers/" + any(List.of("nobody", "gone", "1"))
                : path;
        String body = operation.node().has("requestBody") ? bodies.next(operation.path()) : "";
        Reply reply = farol.admin()
                .send(
                        operation.method(),
                        path + query(operation),
                        body,
                        "Content-Type",
                        type(operation),
                        random.nextInt(4) == 0 ? "If-Match" : "X-Nothing",
                        random.nextBoolean() ? tag : any(TAGS),
                        "Accept-Language",
                        any(List.of("pt", "en", "xx;q=2", "*")));
        reply.header("etag").ifPresent(given -> tag = given);
        if (reply.status() == 200 && reply.text().contains("\"next\":\"")) {
            cursor = reply.json().get("next").asText();
        }
        return reply;
    }

    private static String good(String path) {
        return path.startsWith("/v1/tasks") ? "1.call.YWNtZQ" : path.startsWith("/v1/runs") ? "1" : "acme";
    }

    private String type(OpenApi.Operation operation) {
        List<String> taken = new ArrayList<>();
        operation.node().at("/requestBody/content").fieldNames().forEachRemaining(taken::add);
        return taken.isEmpty() || random.nextInt(5) == 0 ? any(TYPES) : any(taken);
    }

    private String query(OpenApi.Operation operation) {
        StringBuilder query = new StringBuilder();
        operation.parameters().stream()
                .filter(parameter -> parameter.get("in").asText().equals("query"))
                .filter(parameter -> random.nextInt(3) == 0)
                .forEach(parameter -> {
                    String name = parameter.get("name").asText();
                    String value = name.equals("cursor") && random.nextBoolean() ? cursor : any(WORDS);
                    query.append(query.isEmpty() ? '?' : '&')
                            .append(name)
                            .append('=')
                            .append(value);
                });
        return query.toString();
    }

    private String any(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
