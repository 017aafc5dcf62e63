package dev.farol.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.farol.http.Reply;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores of one customer, over HTTP, with three nights behind them. */
class HealthTest {

    @TempDir
    private static Path folder;

    private static Installation farol;

    @BeforeAll
    static void open() throws Exception {
        farol = new Installation(folder);
        Nights.three(farol);
    }

    @AfterAll
    static void close() throws Exception {
        farol.close();
    }

    @Test
    void aScoreIsComputedWithItsReasonsInTheLanguageOfTheReader() {
        Reply health = farol.viewer().get("/v1/customers/acme/health?asOf=2026-11-20");
        assertThat(health.json().get("score").asInt()).isEqualTo(60 - 30 + 5 - 5);
        assertThat(health.text()).contains("no login in 30 days").contains("\"limitedTo\":-5");
        assertThat(farol.viewer()
                        .get("/v1/customers/acme/health?asOf=2026-11-20", "Accept-Language", "pt-BR")
                        .text())
                .contains("nenhum acesso em 30 dias");
        assertThat(farol.viewer()
                        .get("/v1/customers/acme/health?asOf=2026-11-17")
                        .json()
                        .get("score")
                        .asInt())
                .isEqualTo(30);
    }

    @Test
    void nightsAreCompared() {
        JsonNode first = farol.viewer()
                .get("/v1/customers/acme/health/compare?from=1&to=2")
                .json();
        assertThat(first.get("change").asInt()).isEqualTo(30);
        assertThat(first.at("/late/points").asInt()).isEqualTo(5);
        assertThat(first.at("/happened/points").asInt()).isEqualTo(25);
        assertThat(first.at("/rules/points").asInt()).isZero();
        JsonNode second = farol.viewer()
                .get("/v1/customers/beta/health/compare?from=2&to=3")
                .json();
        assertThat(second.at("/rules/factors/0/from").asInt()).isEqualTo(-25);
        assertThat(second.at("/rules/factors/0/to").asInt()).isEqualTo(-30);
    }

    @Test
    void theHistoryTellsEveryRunAndWhereRulesChanged() {
        JsonNode history =
                farol.viewer().get("/v1/customers/acme/health/history?limit=2").json();
        assertThat(history.get("items").findValuesAsText("run")).containsExactly("3", "2");
        assertThat(history.get("items").findValuesAsText("rulesChanged")).containsExactly("true", "false");
        JsonNode last = farol.viewer()
                .get("/v1/customers/acme/health/history?limit=2&cursor="
                        + history.get("next").asText())
                .json();
        assertThat(last.get("items").findValuesAsText("run")).containsExactly("1");
    }

    @Test
    void oldRulesAndRunsAreToldExactly() {
        String old = farol.viewer().get("/v1/runs/1").json().get("rules").asText();
        assertThat(farol.viewer()
                        .get("/v1/customers/beta/health?rules=" + old)
                        .json()
                        .get("score")
                        .asInt())
                .isEqualTo(35);
        assertThat(farol.viewer()
                        .get("/v1/customers/acme/health?run=1")
                        .json()
                        .get("score")
                        .asInt())
                .isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/customers/nobody/health, 404",
        "/v1/customers/acme/health?run=99, 404",
        "/v1/customers/acme/health?run=0, 400",
        "/v1/customers/acme/health?run=1&asOf=2026-11-01, 400",
        "/v1/customers/acme/health?rules=0123456789ab, 404",
        "/v1/customers/acme/health?rules=../../etc, 400",
        "/v1/customers/acme/health?asOf=yesterday, 400",
        "/v1/customers/acme/health?asOf=2261-12-31, 200",
        "/v1/customers/acme/health?asOf=1678-01-01, 410",
        "/v1/customers/acme/health?asOf=2262-01-01, 400",
        "/v1/customers/acme/interactions?from=1678-01-01&to=2261-12-31, 200",
        "/v1/audit?from=1678-01-01&to=2261-12-31, 200",
        "/v1/customers/..%2F..%2Fetc%2Fpasswd/health, 404",
        "/v1/runs/..%2F1/assessments, 404",
        "/v1/customers/acme/health/compare?from=1, 400",
        "/v1/customers/acme/health/compare?from=1&to=77, 404",
        "/v1/customers/nobody/health/history, 404",
        "/v1/runs/0, 404",
        "/v1/runs/x, 404",
        "/v1/runs/77/events, 404",
        "/v1/runs/77/assessments, 404",
        "/v1/tasks/1.call.bm9ib2R5, 404",
        "/v1/tasks/whatever, 404",
        "/v1/tasks?state=opne, 400",
        "/v1/audit?from=x, 400",
    })
    void whatIsNotThereIsTold(String path, int status) {
        Reply reply = farol.admin().get(path);
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/customers/nobody",
        "GET, /v1/customers/nobody/interactions",
        "GET, /v1/customers/nobody/health",
        "GET, /v1/customers/nobody/health?run=1",
        "GET, /v1/customers/nobody/health/history",
        "GET, /v1/customers/nobody/health/compare?from=1&to=2",
        "POST, /v1/customers/nobody/what-if",
        "PATCH, /v1/customers/nobody",
        "DELETE, /v1/customers/nobody",
        "DELETE, /v1/customers/nobody/interactions/1",
    })
    void anUnknownCustomerIsToldInTheSameWordsEverywhere(String method, String path) {
        Reply reply = farol.admin().send(method, path, method.equals("GET") || method.equals("DELETE") ? "" : "{}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(404);
        assertThat(reply.json().get("detail").asText()).isEqualTo("There is no customer (nobody).");
    }

    @Test
    void aSuppositionIsScoredAndNotStored() {
        Reply answer = farol.viewer().post("/v1/customers/acme/what-if", """
                {"customer":{"plan":"free"},"interactions":[{"type":"nps","value":10}]}""");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/change").asInt()).isPositive();
        assertThat(farol.viewer().get("/v1/customers/acme").text()).contains("\"plan\":\"pro\"");
        Reply wrong = farol.viewer()
                .post("/v1/customers/acme/what-if", "{\"interactions\":[{\"type\":\"nps\",\"value\":11}]}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/errors/0/pointer").asText()).isEqualTo("/interactions/0/value");
        assertThat(farol.viewer().post("/v1/customers/nobody/what-if", "{}").status())
                .isEqualTo(404);
    }
}
