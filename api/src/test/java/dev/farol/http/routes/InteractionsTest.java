package dev.farol.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.http.Reply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interactions, over HTTP. */
class InteractionsTest {

    private static final String LINES = "application/x-ndjson";

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
    void oneSeveralAndLinesAreTakenAndKnownAgain() {
        String one = interaction("a", "forms", "login", 19);
        String two = interaction("b", "forms", "loginn", 18);
        assertThat(post(one).text()).isEqualTo("{\"accepted\":1,\"duplicates\":0,\"unknownTypes\":[]}");
        assertThat(post("[" + one + "," + two + "]").text())
                .isEqualTo("{\"accepted\":1,\"duplicates\":1,\"unknownTypes\":[\"loginn\"]}");
        assertThat(farol.csm()
                        .post("/v1/interactions", one + "\n\n" + two + "\n", "Content-Type", LINES)
                        .text())
                .contains("\"accepted\":0,\"duplicates\":2");
        Reply list = farol.viewer().get("/v1/customers/forms/interactions");
        assertThat(list.json().at("/items/0/id").asText()).isEqualTo("a");
        assertThat(list.json().at("/items/1/id").asText()).isEqualTo("b");
    }

    @Test
    void everyFieldComesBackAsItWasSent() {
        String sent = """
                {"id":"f","customer":"fields","type":"ticket","at":"2026-11-19T09:00:00.123456789Z","value":0.1,"data":{"n":12.50,"ok":true,"severity":"high"}}""";
        post(sent);
        Reply list = farol.viewer().get("/v1/customers/fields/interactions");
        assertThat(list.text()).isEqualTo("{\"items\":[" + sent.replace("12.50", "12.5") + "],\"next\":null}");
    }

    @Test
    void aBareDateIsTheStartOfItsDayInTheZoneOfTheRules() {
        post("{\"id\":\"d\",\"customer\":\"days\",\"type\":\"login\",\"at\":\"2026-11-19\"}");
        assertThat(farol.viewer().get("/v1/customers/days/interactions").text()).contains("2026-11-19T03:00:00Z");
        assertThat(farol.viewer()
                        .get("/v1/customers/days/interactions?from=2026-11-19&to=2026-11-19")
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(farol.viewer()
                        .get("/v1/customers/days/interactions?from=2026-11-20")
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void pagesHoldEachInteractionOnce() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            lines.append(interaction("p" + i, "pages", i % 2 == 0 ? "login" : "nps", 1 + i / 5))
                    .append('\n');
        }
        farol.csm().post("/v1/interactions", lines.toString(), "Content-Type", LINES);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Reply page = farol.viewer().get("/v1/customers/pages/interactions?type=login&limit=4" + cursor);
            page.json().get("items").forEach(item -> seen.add(item.get("id").asText()));
            cursor = page.json().get("next").isNull()
                    ? ""
                    : "&cursor=" + page.json().get("next").asText();
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(13).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsTakenWhereOneIsBadUnlessPartIsAskedFor() {
        String body = interaction("g", "parts", "login", 19) + "\n{\"id\":\"h\"}\nnonsense\n"
                + interaction("g", "parts", "nps", 19) + "\n";
        Reply refused = farol.csm().post("/v1/interactions", body, "Content-Type", LINES);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("\"/1/customer\"").contains("\"/2\"");
        assertThat(farol.viewer().get("/v1/customers/parts").status()).isEqualTo(404);
        Reply taken = farol.csm().post("/v1/interactions?partial=true", body, "Content-Type", LINES);
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().get("accepted").asInt()).isEqualTo(1);
        assertThat(taken.json().get("rejected").findValuesAsText("index")).containsExactly("1", "2", "3");
    }

    @Test
    void theSameIdWithOtherContentIsAConflict() {
        post(interaction("c", "conflicts", "login", 19));
        Reply conflict = post("[" + interaction("d", "conflicts", "login", 19) + ","
                + interaction("c", "conflicts", "login", 18) + "]");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.json().at("/errors/0/pointer").asText()).isEqualTo("/1/id");
        assertThat(farol.viewer()
                        .get("/v1/customers/conflicts/interactions")
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void interactionsOfAnErasedCustomerAreRefused() {
        post(interaction("e", "forgotten", "login", 19));
        farol.admin().delete("/v1/customers/forgotten");
        assertThat(post(interaction("f", "forgotten", "login", 19)).status()).isEqualTo(410);
        Reply partly = farol.csm()
                .post(
                        "/v1/interactions?partial=true",
                        "[" + interaction("f", "forgotten", "login", 19) + ","
                                + interaction("f", "remembered", "login", 19) + "]");
        assertThat(partly.json().get("accepted").asInt()).isEqualTo(1);
        assertThat(partly.json().at("/rejected/0/index").asInt()).isZero();
    }

    @Test
    void anInteractionIsTakenBackOnce() {
        post(interaction("t/1", "taken", "login", 19));
        String path = "/v1/customers/taken/interactions/t%2F1";
        assertThat(farol.csm().delete(path).status()).isEqualTo(403);
        assertThat(farol.admin().delete(path).status()).isEqualTo(204);
        assertThat(farol.admin().delete(path).status()).isEqualTo(404);
        assertThat(farol.admin().delete("/v1/customers/nobody/interactions/x").status())
                .isEqualTo(404);
        assertThat(farol.viewer().get("/v1/customers/taken/interactions").json().get("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"x\",\"customer\":\"y\",\"type\":\"login\",\"at\":\"2026-11-30\"}              | 422 | /at",
                "{\"id\":\"x\",\"customer\":\"y\",\"type\":\"login\",\"at\":\"2020-11-30\"}              | 422 | /at",
                "{\"id\":\"x\",\"customer\":\"y\",\"type\":\"login\",\"at\":\"2026-11-19T10:00:00\"}     | 422 | /at",
                "{\"id\":\"x\",\"customer\":\"y\",\"type\":\"nps\",\"at\":\"2026-11-19\",\"value\":11}   | 422 | /value",
                "{\"id\":\"x\",\"customer\":\"y\",\"type\":\"nps\",\"at\":\"2026-11-19\",\"vlaue\":1}    | 422 | /vlaue",
                "[{\"id\":\"x\",\"customer\":\"y\",\"at\":\"2026-11-19\"}]                               | 422 | /0/type",
                "{\"id\":\"x\",\"customer\":\"y\",\"type\":\"nps\",\"at\":\"2026-11-19\",\"data\":{\"a\":{}}} | 422 | /data/a",
                "{\"id\":\"x\",\"id\":\"x\",\"customer\":\"y\",\"type\":\"nps\",\"at\":\"2026-11-19\"}     | 422 | /id",
                "{\"id\":                                                                                | 400 | ",
                "[{\"id\":                                                              | 400 | ",
            })
    void mistakesAreTold(String body, int status, String pointer) {
        Reply reply = post(body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo(pointer == null ? "" : pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":              | 400 | /1",
                "nonsense              | 400 | /1",
                "7                     | 422 | /1",
                "{\"id\":1,\"id\":2}   | 422 | /1/id",
                "{}                    | 422 | /1/id",
            })
    void aLineIsNoJsonOrItIsWrong(String line, int status, String pointer) {
        String body = interaction("k", "lines", "login", 19) + "\n" + line + "\n";
        Reply reply = farol.csm().post("/v1/interactions", body, "Content-Type", LINES);
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(farol.viewer().get("/v1/customers/lines").status()).isEqualTo(404);
    }

    @Test
    void tooManyAreWrongThoughTheyCanBeRead() {
        Reply reply = farol.csm().post("/v1/interactions", "{}\n".repeat(10_001), "Content-Type", LINES);
        assertThat(reply.status()).isEqualTo(422);
    }

    @Test
    void oddQueriesAreTold() {
        assertThat(farol.viewer().get("/v1/customers/x/interactions?from=noon").status())
                .isEqualTo(400);
        assertThat(farol.viewer().get("/v1/customers/nobody/interactions").status())
                .isEqualTo(404);
        assertThat(farol.csm().post("/v1/interactions?partial=maybe", "{}").status())
                .isEqualTo(400);
        assertThat(farol.viewer().post("/v1/interactions", "{}").status()).isEqualTo(403);
    }

    private static Reply post(String json) {
        return farol.csm().post("/v1/interactions", json, "Content-Type", "application/json");
    }

    private static String interaction(String id, String customer, String type, int day) {
        return String.format(
                "{\"id\":\"%s\",\"customer\":\"%s\",\"type\":\"%s\",\"at\":\"2026-11-%02dT10:00:00Z\"}",
                id, customer, type, day);
    }
}
