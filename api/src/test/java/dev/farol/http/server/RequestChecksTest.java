package dev.farol.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.http.Caller;
import dev.farol.http.Reply;
import dev.farol.http.TestServer;
import dev.farol.service.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of requests before a handler sees them, against a real server. */
class RequestChecksTest {

    private static final TestServer SERVER = TestServer.of(new Sample());
    private static final Caller ADMIN = SERVER.admin();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    viewer | GET    | /t/things/a | 200
                    viewer | PUT    | /t/things/a | 403
                    viewer | DELETE | /t/things/a | 403
                    csm    | PUT    | /t/things/a | 400
                    csm    | DELETE | /t/things/a | 403
                    ops    | DELETE | /t/things/a | 403
                    admin  | DELETE | /t/things/a | 204
                    owner  | GET    | /t/things/a | 401
                    Viewer | GET    | /t/things/a | 401
                    """)
    void rolesCoverThoseBefore(String token, String method, String path, int status) {
        assertThat(SERVER.nobody().as(token).send(method, path, "").status()).isEqualTo(status);
    }

    @Test
    void asksForATokenInTheWayOfBearers() {
        Reply reply = SERVER.nobody().get("/t/things/a");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("www-authenticate")).hasValue("Bearer realm=\"farol\"");
        Reply wrong = SERVER.nobody().get("/t/things/a", "Authorization", "Bearer nobody");
        assertThat(wrong.header("www-authenticate").orElseThrow()).contains("invalid_token");
        assertThat(SERVER.nobody()
                        .get("/t/things/a", "Authorization", "Basic YTpi")
                        .status())
                .isEqualTo(401);
        assertThat(SERVER.nobody()
                        .get("/t/things/a", "Authorization", "bearer viewer")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET  | /t/thing/a                | 404 | not-found          | Did you mean /t/things/a?
                    GET  | /t/things/a/              | 404 | not-found          | Did you mean /t/things/a?
                    GET  | /health/alive             | 404 | not-found          | Did you mean /health/live?
                    GET  | /nothing/like/it          | 404 | not-found          | Maybe look into /openapi.yaml.
                    GET  | /t/things/                | 404 | not-found          | There is no such path.
                    POST | /t/things/a               | 405 | method-not-allowed | GET, PUT, DELETE, HEAD, OPTIONS
                    GET  | /t/things/a?limt=3        | 400 | malformed          | Did you mean "limit"?
                    GET  | /t/things/a?limit=0       | 400 | malformed          | a whole number from 1 to 500 (0)
                    GET  | /t/things/a?limit=1e3     | 400 | malformed          | limit must be
                    GET  | /t/things/a?limit=1&limit=2 | 400 | malformed        | given twice
                    GET  | /t/things/a?when=soon     | 400 | malformed          | Maybe written as 2026-11-30T12:00:00Z
                    GET  | /t/things/a?cursor=abc    | 400 | bad-cursor         | Maybe start again without one.
                    GET  | /t/things/a?when=%C3%28   | 400 | malformed          | percent-encoded
                    GET  | /t/things/%C3%28          | 400 | malformed          | percent-encoded
                    GET  | /t/things/%ED%A0%80       | 400 | malformed          | percent-encoded
                    GET  | /t/things/a%00b           | 400 | malformed          | control characters
                    GET  | /t/things/a%0Ab           | 400 | malformed          | percent-encoded
                    """)
    void wrongRequestsAreToldWhatIsWrong(String method, String path, int status, String type, String part) {
        Reply reply = ADMIN.send(method, path, "");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().get("type").asText()).isEqualTo("/problems/" + type);
        assertThat(reply.text().replace("\\\"", "\"")).contains(part);
        assertThat(reply.json().get("request").asText())
                .isEqualTo(reply.header("x-request-id").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "a, a",
        "S%C3%A3o, São",
        "a%2Fb, a/b",
        "%2E, .",
        "%2E%2E, ..",
        "a+b, a+b",
        "a%20b, a b",
        "%25, %",
        "special, ''"
    })
    void pathsAreDecodedOnceAndNeverNormalised(String segment, String id) {
        Reply reply = ADMIN.get("/t/things/" + segment);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("id").asText()).isEqualTo(id);
    }

    @Test
    void theMethodsOfAPathAreTold() {
        Reply reply = SERVER.nobody().send("OPTIONS", "/t/things/a", "");
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("allow")).hasValue("GET, PUT, DELETE, HEAD, OPTIONS");
        assertThat(reply.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void headAnswersAsGetWithoutTheBody() {
        Reply get = ADMIN.get("/t/things/a");
        Reply head = ADMIN.send("HEAD", "/t/things/a", "");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("content-length")).isEqualTo(get.header("content-length"));
        assertThat(head.header("etag")).isEqualTo(get.header("etag"));
    }

    @Test
    void conditionsAreKept() {
        assertThat(ADMIN.get("/t/things/a", "If-None-Match", "\"v1\"").status()).isEqualTo(304);
        assertThat(ADMIN.get("/t/things/a", "If-None-Match", "\"v0\", W/\"v1\"").status())
                .isEqualTo(304);
        assertThat(ADMIN.get("/t/things/a", "If-None-Match", "\"v0\"").status()).isEqualTo(200);
        assertThat(ADMIN.get("/t/things/a", "If-None-Match", "v1").status()).isEqualTo(400);
        String body = "{\"name\":\"n\"}";
        assertThat(ADMIN.put("/t/things/a", body, "If-Match", "\"v1\"").status())
                .isEqualTo(200);
        assertThat(ADMIN.put("/t/things/a", body, "If-Match", "W/\"v1\"").status())
                .isEqualTo(412);
        assertThat(ADMIN.put("/t/things/a", body, "If-Match", "\"v2\"").status())
                .isEqualTo(412);
        assertThat(ADMIN.put("/t/things/a", body, "If-None-Match", "*").status())
                .isEqualTo(412);
    }

    @Test
    void languageAndTypeAreNegotiated() {
        assertThat(ADMIN.get("/t/things/a", "Accept-Language", "pt-BR,pt;q=0.9,en;q=0.8")
                        .json()
                        .get("language")
                        .asText())
                .isEqualTo("PT");
        assertThat(ADMIN.get("/t/things/a", "Accept-Language", "de, en")
                        .json()
                        .get("language")
                        .asText())
                .isEqualTo("EN");
        assertThat(ADMIN.get("/t/things/a", "Accept-Language", ";;;")
                        .json()
                        .get("language")
                        .asText())
                .isEqualTo("EN");
        assertThat(ADMIN.get("/t/things/a", "Accept", "text/html").status()).isEqualTo(406);
        assertThat(ADMIN.get("/t/things/a", "Accept", "text/html, */*;q=0.1").status())
                .isEqualTo(200);
        assertThat(ADMIN.get("/t/things/a", "Accept", "application/*").status()).isEqualTo(200);
        assertThat(ADMIN.get("/t/things/a", "Accept", "application/json;q=0").status())
                .isEqualTo(406);
    }

    @Test
    void cursorsBelongToTheirList() {
        String next =
                ADMIN.get("/t/things/a?when=2026-11-01").json().get("next").asText();
        Reply further = ADMIN.get("/t/things/a?limit=7&when=2026-11-01&cursor=" + next);
        assertThat(further.json().get("position").asText()).isEqualTo("after-1");
        assertThat(ADMIN.get("/t/things/b?when=2026-11-01&cursor=" + next).status())
                .isEqualTo(400);
        assertThat(ADMIN.get("/t/things/a?when=2026-11-02&cursor=" + next).status())
                .isEqualTo(400);
        String other = next.substring(0, 3) + (next.charAt(3) == 'A' ? 'B' : 'A') + next.substring(4);
        assertThat(ADMIN.get("/t/things/a?when=2026-11-01&cursor=" + other).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"name":"n"}                  | application/json                | 200 |
                    {"name":"n"}                  | Application/JSON; charset=UTF-8 | 200 |
                    {"name":"n"}                  | application/json; charset=latin1 | 415 | UTF-8
                    {"name":"n"}                  | text/plain                      | 415 | application/json
                    {"name":"n"                   | application/json                | 400 | ends early
                    {"name":"n"}{}                | application/json                | 400 | more than one
                    {"name":"n","name":"m"}       | application/json                | 422 | "pointer":"/name","detail":"A key is given twice (name)
                    {"name":'n'}                  | application/json                | 400 | line 1, column 9
                    [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]] | application/json     | 400 | nested
                    {"name":"\\ud800"}            | application/json                | 400 | half a character
                    []                            | application/json                | 422 | The body must be an object ([...]).
                    {"nane":"n"}                  | application/json                | 422 | Did you mean
                    {"name":3}                    | application/json                | 422 | name must be text (3). Maybe put it in quotes.
                    {"name":null}                 | application/json                | 422 | must not be null
                    {"name":"12345678901"}        | application/json                | 422 | 1 to 10 characters
                    {"name":"n","mrr":"5"}        | application/json                | 422 | Maybe without quotes.
                    {"name":"n","mrr":1e999999999} | application/json               | 422 | at most 30 digits
                    {"name":"n","at":"2026-11-01T12:00:00"} | application/json      | 422 | an instant with an offset
                    """)
    void bodiesAreReadStrictly(String body, String type, int status, String part) {
        Reply reply = ADMIN.put("/t/things/a", body, "Content-Type", type);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text()).contains(part == null ? "" : part);
    }

    @Test
    void everyMistakeOfABodyIsToldWithAPointer() {
        Reply reply = ADMIN.put("/t/things/a", "{\"mrr\":true,\"a/b~c\":1,\"at\":5}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("errors").findValuesAsText("pointer"))
                .containsExactly("/name", "/mrr", "/at", "/a~1b~0c");
    }

    @Test
    void aBodyIsNeitherMissingNorUnexpectedNorEncoded() {
        assertThat(ADMIN.put("/t/things/a", "").status()).isEqualTo(400);
        assertThat(ADMIN.send("DELETE", "/t/things/a", "{}").status()).isEqualTo(400);
        assertThat(ADMIN.put("/t/things/a", "{}", "Content-Encoding", "gzip").status())
                .isEqualTo(415);
    }

    @Test
    void failuresAreToldByIdAndNothingElse() {
        for (String path : new String[] {"/t/defect", "/t/later-defect"}) {
            Reply reply = ADMIN.get(path, "X-Request-Id", "find-me");
            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.text()).contains("find-me").doesNotContain("secret", "Exception", "dev.farol");
        }
        try (TestServer server = TestServer.failing(Sample::failures, new Sample())) {
            assertThat(server.admin().get("/t/full").status()).isEqualTo(507);
        }
    }

    @Test
    void requestIdsAreKeptWhenTheyAreGood() {
        assertThat(ADMIN.get("/health/live", "X-Request-Id", "abc-1.2_3").header("x-request-id"))
                .hasValue("abc-1.2_3");
        String fresh = ADMIN.get("/health/live", "X-Request-Id", "a b")
                .header("x-request-id")
                .orElseThrow();
        assertThat(fresh).matches("[0-9a-f]{16}");
    }

    @Test
    void theSameIdempotencyKeyIsDoneOnce() {
        Caller ops = SERVER.as(Role.OPS);
        String first = ops.post("/t/start", "{}", "Idempotency-Key", "k1").text();
        assertThat(ops.post("/t/start", "{}", "Idempotency-Key", "k1").text()).isEqualTo(first);
        assertThat(ops.post("/t/start", "{\"a\":1}", "Idempotency-Key", "k1").status())
                .isEqualTo(422);
        assertThat(ops.post("/t/start", "{}", "Idempotency-Key", "k2").text()).isNotEqualTo(first);
        assertThat(ADMIN.post("/t/start", "{}", "Idempotency-Key", "k1").text()).isNotEqualTo(first);
        assertThat(ops.post("/t/start", "{}", "Idempotency-Key", " ").status()).isNotEqualTo(200);
    }
}
