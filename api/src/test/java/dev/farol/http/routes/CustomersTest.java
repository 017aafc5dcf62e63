package dev.farol.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.http.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles, over HTTP. */
class CustomersTest {

    @TempDir
    private static Path folder;

    private static Installation farol;

    @BeforeAll
    static void open() throws Exception {
        farol = new Installation(folder);
    }

    @AfterAll
    static void close() throws Exception {
        farol.close();
    }

    @Test
    void aProfileIsCreatedReadAndReplaced() {
        Reply created = farol.csm().put("/v1/customers/put%2F1", """
                {"name":"Açaí & Co","plan":"pro","mrr":1200.50,"currency":"BRL","since":"2020-02-29","seats":12,"tier":"A","vip":true}""");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("location")).contains("/v1/customers/put%2F1");
        Reply read = farol.viewer().get("/v1/customers/put%2F1");
        assertThat(read.text())
                .isEqualTo(created.text())
                .contains("\"id\":\"put/1\"")
                .contains("\"mrr\":1200.5")
                .contains("\"seats\":12")
                .contains("\"vip\":\"true\"");
        assertThat(read.header("etag")).isEqualTo(created.header("etag"));
        Reply same = farol.csm().put("/v1/customers/put%2F1", read.text());
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.header("etag")).isEqualTo(read.header("etag"));
        Reply other = farol.csm().put("/v1/customers/put%2F1", "{\"name\":\"Other\"}");
        assertThat(other.text()).isEqualTo("{\"id\":\"put/1\",\"name\":\"Other\"}");
        assertThat(other.header("etag")).isNotEqualTo(read.header("etag"));
    }

    @Test
    void aPatchChangesWhatItNamesAndTakesAwayWhatIsNull() {
        farol.csm().put("/v1/customers/patched", "{\"name\":\"Acme\",\"plan\":\"pro\",\"seats\":3}");
        Reply patched = farol.csm()
                .patch(
                        "/v1/customers/patched",
                        "{\"plan\":null,\"seats\":4}",
                        "Content-Type",
                        "application/merge-patch+json");
        assertThat(patched.text()).isEqualTo("{\"id\":\"patched\",\"name\":\"Acme\",\"seats\":4}");
    }

    @Test
    void conditionsHoldOrAreTold() {
        String path = "/v1/customers/tagged";
        assertThat(farol.csm().put(path, "{}", "If-Match", "\"x\"").status()).isEqualTo(412);
        Reply created = farol.csm().put(path, "{}", "If-None-Match", "*");
        assertThat(created.status()).isEqualTo(201);
        String tag = created.header("etag").orElseThrow();
        assertThat(farol.csm().put(path, "{}", "If-None-Match", "*").status()).isEqualTo(412);
        assertThat(farol.viewer().get(path, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(farol.csm().patch(path, "{\"plan\":\"a\"}", "If-Match", tag).status())
                .isEqualTo(200);
        assertThat(farol.csm().patch(path, "{\"plan\":\"b\"}", "If-Match", tag).status())
                .isEqualTo(412);
        assertThat(farol.admin().delete(path, "If-Match", tag).status()).isEqualTo(412);
        assertThat(farol.viewer().get(path).text()).contains("\"plan\":\"a\"");
    }

    @Test
    void manyAreStoredTogetherOrNotAtAll() {
        Reply stored = post("{\"id\":\"many-1\",\"plan\":\"pro\"}\n{\"id\":\"many-2\"}\n");
        assertThat(stored.text()).isEqualTo("{\"accepted\":2,\"duplicates\":0}");
        assertThat(post("{\"id\":\"many-1\",\"plan\":\"pro\"}\n{\"id\":\"many-2\",\"plan\":\"x\"}\n")
                        .text())
                .isEqualTo("{\"accepted\":1,\"duplicates\":1}");
        Reply bad = post("{\"id\":\"many-3\"}\n{\"name\":\"no id\"}\n{\"id\":\"many-4\",\"mrr\":\"much\"}\n");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(pointers(bad)).containsExactly("/1/id", "/2/mrr");
        assertThat(farol.viewer().get("/v1/customers/many-3").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"r\"}~{\"id\":\"s\"}~{\"id\":\"r\",\"plan\":\"x\"} | 422 | /2/id | id (r) stands at /0/id already",
                "{\"id\":\"r\"}~~{\"id\":\"r\"}                            | 422 | /2/id | id (r) stands at /0/id already",
                "{\"id\":\"r\"}~{\"id\":\"s\",\"plan\":\"x\",\"plan\":\"x\"} | 422 | /1/plan | given twice",
                "{\"id\":\"r\"}~{\"id\":                                     | 400 | /1 | not JSON",
                "{\"id\":\"r\"}~7                                              | 422 | /1 | not a JSON object",
            })
    void aLineThatIsWrongIsToldByItsPlace(String lines, int status, String pointer, String detail) {
        Reply reply = post(lines.replace('~', '\n'));
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(pointers(reply)).containsExactly(pointer);
        assertThat(reply.json().at("/errors/0/detail").asText()).contains(detail);
        assertThat(farol.viewer().get("/v1/customers/r").status()).isEqualTo(404);
    }

    @Test
    void anErasedCustomerIsGoneForEverybody() {
        String path = "/v1/customers/erased";
        farol.csm().put(path, "{\"name\":\"Secret\"}");
        assertThat(farol.csm().delete(path).status()).isEqualTo(403);
        assertThat(farol.admin().delete(path).status()).isEqualTo(204);
        assertThat(farol.admin().delete(path).status()).isEqualTo(410);
        assertThat(farol.viewer().get(path).status()).isEqualTo(410);
        assertThat(farol.csm().put(path, "{}").status()).isEqualTo(410);
        assertThat(farol.csm().patch(path, "{}").status()).isEqualTo(410);
        assertThat(post("{\"id\":\"new\"}\n{\"id\":\"erased\"}\n").status()).isEqualTo(410);
        assertThat(farol.viewer().get(path + "/interactions").status()).isEqualTo(410);
        assertThat(farol.viewer().get(path + "/health").status()).isEqualTo(410);
        assertThat(farol.viewer().get(path + "/health/history").status()).isEqualTo(410);
        assertThat(farol.viewer().post(path + "/what-if", "{}").status()).isEqualTo(410);
        assertThat(farol.admin().delete(path + "/interactions/evt").status()).isEqualTo(410);
        assertThat(farol.admin().get("/v1/audit?action=erase-customer").text()).doesNotContain("erased\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PUT    | /v1/customers/a | {\"mrr\":\"x\"}              | 422 | /mrr",
                "PUT    | /v1/customers/a | {\"since\":\"2020-02-30\"}   | 422 | /since",
                "PUT    | /v1/customers/a | {\"name\":{}}                | 422 | /name",
                "PUT    | /v1/customers/a | {\"id\":\"b\"}               | 422 | /id",
                "PUT    | /v1/customers/a | []                           | 422 | ",
                "PUT    | /v1/customers/a | {\"name\":                   | 400 | ",
                "PUT    | /v1/customers/a | {\"name\":\"a\"} {}          | 400 | ",
                "PUT    | /v1/customers/a | {\"name\":1,\"name\":2}   | 422 | /name",
                "PATCH  | /v1/customers/unknown | {\"name\":\"a\"}       | 404 | -",
                "GET    | /v1/customers/unknown |                        | 404 | -",
                "DELETE | /v1/customers/unknown |                        | 404 | -",
                "GET    | /v1/customers?sort=name |                      | 400 | ?sort",
                "GET    | /v1/customers?limit=0 |                        | 400 | ?limit",
                "GET    | /v1/customers?bnad=risk |                      | 400 | ?bnad",
                "GET    | /v1/customers?cursor=abc |                     | 400 | -",
            })
    void mistakesAreTold(String method, String path, String body, int status, String pointer) {
        Reply reply = farol.admin().send(method, path, body == null ? "" : body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        if (!"-".equals(pointer)) {
            assertThat(pointers(reply)).containsExactly(pointer == null ? "" : pointer);
        }
    }

    @Test
    void anIdOfMoreThan128CharactersIsNone() {
        String path = "/v1/customers/" + "x".repeat(129);
        assertThat(pointers(farol.csm().put(path, "{}"))).containsExactly("/id");
        assertThat(farol.viewer()
                        .post(path + "/what-if", "{\"customer\":{\"plan\":\"pro\"}}")
                        .status())
                .isEqualTo(404);
        assertThat(farol.csm().put("/v1/customers/" + "x".repeat(128), "{}").status())
                .isEqualTo(201);
    }

    @Test
    void aBodyOfAnotherTypeIsNotTaken() {
        assertThat(farol.csm()
                        .put("/v1/customers/a", "{}", "Content-Type", "application/x-ndjson")
                        .status())
                .isEqualTo(415);
        assertThat(farol.csm()
                        .post("/v1/customers", "{}", "Content-Type", "text/csv")
                        .status())
                .isEqualTo(415);
    }

    private static Reply post(String lines) {
        return farol.csm().post("/v1/customers", lines, "Content-Type", "application/x-ndjson");
    }

    private static List<String> pointers(Reply reply) {
        return StreamSupport.stream(reply.json().path("errors").spliterator(), false)
                .map(error -> error.get("pointer").asText())
                .toList();
    }
}
