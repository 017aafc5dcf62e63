package dev.farol.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.farol.http.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tasks, over HTTP. */
class TasksTest {

    @TempDir
    private static Path folder;

    private static Installation farol;

    @BeforeAll
    static void open() throws Exception {
        farol = new Installation(folder);
        Nights.one(farol);
    }

    @AfterAll
    static void close() throws Exception {
        farol.close();
    }

    @Test
    void aTaskIsMovedAlongAndKeepsItsHistory() {
        JsonNode item = farol.viewer()
                .get("/v1/tasks?state=open&playbook=call&owner=ana")
                .json()
                .at("/items/0");
        assertThat(item.get("customerName").asText()).isEqualTo("Acme");
        assertThat(farol.viewer().get("/v1/tasks", "Accept-Language", "pt").text())
                .contains("\"title\":\"Ligar\"")
                .contains("em risco");
        String path = "/v1/tasks/" + item.get("id").asText();
        Reply task = farol.viewer().get(path);
        String tag = task.header("etag").orElseThrow();
        assertThat(farol.viewer().patch(path, "{\"state\":\"done\"}").status()).isEqualTo(403);
        Reply snoozed =
                farol.csm().patch(path, "{\"state\":\"snoozed\",\"snoozedUntil\":\"2026-11-24\"}", "If-Match", tag);
        assertThat(snoozed.status()).as(snoozed.text()).isEqualTo(200);
        assertThat(snoozed.json().get("snoozedUntil").asText()).isEqualTo("2026-11-25T02:59:59.999999999Z");
        assertThat(farol.csm()
                        .patch(path, "{\"state\":\"done\"}", "If-Match", tag)
                        .status())
                .isEqualTo(412);
        assertThat(farol.viewer().get("/v1/tasks?state=snoozed").json().at("/items/0/snoozedUntil"))
                .isEqualTo(snoozed.json().get("snoozedUntil"));
        Reply dismissed = farol.csm().patch(path, "{\"state\":\"dismissed\",\"reason\":\"known\"}");
        assertThat(dismissed.json().get("dismissedReason").asText()).isEqualTo("known");
        assertThat(dismissed.json().get("closedAt").isNull()).isFalse();
        assertThat(farol.csm().patch(path, "{\"state\":\"done\"}").status()).isEqualTo(409);
        assertThat(farol.csm()
                        .patch(path, "{\"state\":\"dismissed\",\"reason\":\"known\"}")
                        .text())
                .isEqualTo(dismissed.text());
        assertThat(farol.viewer()
                        .get("/v1/tasks?state=dismissed")
                        .json()
                        .at("/items/0/closedAt")
                        .asText())
                .isEqualTo(farol.clock.instant().toString());
        Reply open = farol.csm().patch(path, "{\"state\":\"open\",\"reason\":\"after all\"}");
        assertThat(open.json().get("history").findValuesAsText("state"))
                .containsExactly("open", "snoozed", "dismissed", "open");
        assertThat(farol.viewer().get("/v1/tasks?state=open").json().get("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"state\":\"resolved\"}                                     | 422 | /state",
                "{\"state\":\"snoozed\"}                                      | 422 | /snoozedUntil",
                "{\"state\":\"snoozed\",\"snoozedUntil\":\"2026-11-01\"}      | 422 | /snoozedUntil",
                "{\"state\":\"done\",\"snoozedUntil\":\"2026-12-01\"}         | 422 | /snoozedUntil",
                "{\"state\":\"dismissed\"}                                    | 422 | /reason",
                "{\"state\":\"dismissed\",\"reason\":\"\"}                    | 422 | /reason",
                "{\"state\":\"dismissed\",\"reason\":\"  \"}                  | 422 | /reason",
                "{\"state\":\"done\",\"reason\":\"\\t\"}                       | 422 | /reason",
                "{\"state\":\"done\",\"ownr\":\"x\"}                          | 422 | /ownr",
                "{}                                                           | 422 | /state",
                "{\"state\":\"snoozed\",\"state\":\"open\"}            | 422 | /state",
            })
    void mistakesInTasksAreTold(String body, int status, String pointer) {
        String id = farol.viewer().get("/v1/tasks").json().at("/items/0/id").asText();
        Reply reply = farol.csm().patch("/v1/tasks/" + id, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
    }

    @Test
    void aFieldThatIsCalledOtherwiseIsToldByItsName() {
        String id = farol.viewer().get("/v1/tasks").json().at("/items/0/id").asText();
        Reply reply = farol.csm().patch("/v1/tasks/" + id, "{\"state\":\"snoozed\",\"until\":\"2026-12-24\"}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("Unknown field (until). Did you mean \\\"snoozedUntil\\\"?");
    }

    @Test
    void whatIsToBeDoneComesFirst() throws Exception {
        try (Installation other = new Installation(folder.resolve("other"))) {
            List<String> ids = List.of("a", "b", "c", "d", "e", "f", "g", "h");
            other.csm()
                    .post(
                            "/v1/customers",
                            ids.stream()
                                    .map(id -> "{\"id\":\"" + id + "\",\"plan\":\"pro\"}\n")
                                    .collect(Collectors.joining()),
                            "Content-Type",
                            Nights.LINES);
            other.run();
            other.csm().post("/v1/interactions", """
                    {"id":"1","customer":"a","type":"login","at":"2026-11-20T11:00:00Z"}
                    {"id":"2","customer":"b","type":"login","at":"2026-11-20T11:00:00Z"}
                    """, "Content-Type", Nights.LINES);
            other.clock.pass(Duration.ofDays(1));
            other.run();
            move(other, "c", "{\"state\":\"done\"}");
            move(other, "d", "{\"state\":\"snoozed\",\"snoozedUntil\":\"2026-12-24\"}");
            move(other, "e", "{\"state\":\"dismissed\",\"reason\":\"known\"}");
            List<String> seen = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = other.viewer().get("/v1/tasks?limit=3" + cursor).json();
                page.get("items")
                        .forEach(item -> seen.add(item.get("customer").asText() + " "
                                + item.get("state").asText()));
                cursor = page.get("next").isNull()
                        ? ""
                        : "&cursor=" + page.get("next").asText();
            } while (!cursor.isEmpty());
            assertThat(seen)
                    .containsExactly(
                            "f open",
                            "g open",
                            "h open",
                            "d snoozed",
                            "c done",
                            "e dismissed",
                            "a resolved",
                            "b resolved");
        }
    }

    private static void move(Installation farol, String customer, String body) {
        for (JsonNode task : farol.viewer().get("/v1/tasks?state=open").json().get("items")) {
            if (task.get("customer").asText().equals(customer)) {
                Reply moved = farol.csm().patch("/v1/tasks/" + task.get("id").asText(), body);
                assertThat(moved.status()).as(moved.text()).isEqualTo(200);
            }
        }
    }
}
