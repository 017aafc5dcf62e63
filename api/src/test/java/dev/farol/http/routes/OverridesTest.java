package dev.farol.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.farol.http.Reply;
import dev.farol.store.doctor.Doctor;
import dev.farol.store.files.StoreFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Overrides, over HTTP. */
class OverridesTest {

    private static final String ACME = "/v1/customers/acme/override";
    private static final String BETA = "/v1/customers/beta/override";

    @TempDir
    private Path folder;

    private Installation farol;

    @BeforeEach
    void open() throws Exception {
        farol = new Installation(folder);
        Nights.one(farol);
    }

    @AfterEach
    void close() throws Exception {
        farol.close();
    }

    @Test
    void standsBesideTheComputedScoreAndNeverInsteadOfIt() {
        JsonNode before = farol.viewer().get("/v1/customers/acme/health").json();
        Reply made = farol.ops().put(ACME, body("\"band\":\"fine\"", "2026-11-23"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        JsonNode override =
                farol.viewer().get("/v1/customers/acme/health").json().get("override");
        assertThat(override.toString())
                .isEqualTo("{\"band\":\"fine\",\"author\":\"ops\",\"reason\":\"spoke to the sponsor\","
                        + "\"until\":\"2026-11-24T02:59:59.999999999Z\"}");
        for (String path : new String[] {"/v1/customers?q=acme", "/v1/tasks"}) {
            assertThat(farol.viewer().get(path).json().at("/items/0/override"))
                    .as(path)
                    .isEqualTo(override);
        }
        JsonNode supposed = farol.viewer()
                .post("/v1/customers/acme/what-if", "{\"interactions\":[{\"type\":\"nps\",\"value\":10}]}")
                .json();
        assertThat(supposed.at("/now/override")).isEqualTo(override);
        assertThat(supposed.at("/then/override")).isEqualTo(override);
        JsonNode now = farol.viewer().get("/v1/customers/acme/health").json();
        assertThat(now.get("score")).isEqualTo(before.get("score"));
        assertThat(now.get("band")).isEqualTo(before.get("band")).isNotEqualTo(override.get("band"));
        assertThat(now.get("recommendations")).isEqualTo(before.get("recommendations"));
    }

    @Test
    void isCountedByRunsAndShownAsItStoodThen() {
        farol.ops().put(ACME, body("\"band\":\"fine\"", "2026-11-25"));
        farol.ops().put(BETA, body("\"score\":77", "2026-11-21T11:00:00Z"));
        assertThat(farol.viewer().get(BETA).json().get("band").asText()).isEqualTo("fine");
        farol.clock.pass(Duration.ofHours(1));
        farol.run();
        farol.clock.pass(Duration.ofHours(1));
        assertThat(farol.ops().delete(ACME).status()).isEqualTo(204);
        farol.clock.pass(Duration.ofDays(1));
        farol.run();

        assertThat(farol.viewer()
                        .get("/v1/runs/1")
                        .json()
                        .at("/summary/overrides")
                        .toString())
                .isEqualTo("{\"inForce\":0,\"disagreeing\":0}");
        assertThat(farol.viewer()
                        .get("/v1/runs/2")
                        .json()
                        .at("/summary/overrides")
                        .toString())
                .isEqualTo("{\"inForce\":2,\"disagreeing\":1}");
        assertThat(farol.viewer()
                        .get("/v1/runs/3")
                        .json()
                        .at("/summary/overrides")
                        .toString())
                .isEqualTo("{\"inForce\":0,\"disagreeing\":0}");
        String health = "/v1/customers/acme/health";
        assertThat(farol.viewer().get(health + "?run=1").json().has("override")).isFalse();
        assertThat(farol.viewer()
                        .get(health + "?run=2")
                        .json()
                        .at("/override/band")
                        .asText())
                .isEqualTo("fine");
        assertThat(farol.viewer().get(health + "?run=3").json().has("override")).isFalse();
        assertThat(farol.viewer()
                        .get(health + "?asOf=2026-11-20T13:30:00Z")
                        .json()
                        .has("override"))
                .isTrue();
        assertThat(farol.viewer()
                        .get(health + "?asOf=2026-11-20T11:59:59Z")
                        .json()
                        .has("override"))
                .isFalse();
        assertThat(farol.viewer().get("/v1/runs/2/assessments").text().lines())
                .filteredOn(line -> line.contains("\"override\""))
                .hasSize(2);
        assertThat(farol.viewer().get(BETA).status()).isEqualTo(404);
        assertThat(farol.viewer().get("/v1/customers/beta/health").json().has("override"))
                .isFalse();
    }

    @Test
    void changesOnlyWhatWasSeen() {
        Reply first = farol.ops().put(ACME, body("\"band\":\"fine\"", "2026-12-01"), "If-None-Match", "*");
        String tag = first.header("etag").orElseThrow();
        assertThat(first.header("location")).contains(ACME);
        assertThat(farol.viewer().get(ACME, "If-None-Match", tag).status()).isEqualTo(304);
        Reply same = farol.ops().put(ACME, body("\"band\":\"fine\"", "2026-12-01"));
        assertThat(same.header("etag")).contains(tag);
        assertThat(farol.ops()
                        .put(ACME, body("\"band\":\"risk\"", "2026-12-01"), "If-None-Match", "*")
                        .status())
                .isEqualTo(412);
        Reply second = farol.ops().put(ACME, body("\"band\":\"risk\"", "2026-12-01"), "If-Match", tag);
        assertThat(second.status()).isEqualTo(200);
        assertThat(farol.ops().delete(ACME, "If-Match", tag).status()).isEqualTo(412);
        assertThat(farol.ops()
                        .delete(ACME, "If-Match", second.header("etag").orElseThrow())
                        .status())
                .isEqualTo(204);
        assertThat(farol.ops().delete(ACME).status()).isEqualTo(404);
        assertThat(farol.viewer().get(ACME).status()).isEqualTo(404);
        assertThat(farol.admin().get("/v1/audit").json().findValuesAsText("action"))
                .startsWith("remove-override", "set-override", "set-override")
                .filteredOn(action -> action.endsWith("-override"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/band | Did you mean \"fine\"? | {'band':'fin','reason':'x','until':'2026-12-01'}",
                "/band | one of risk, fine | {'band':'not-scored','reason':'x','until':'2026-12-01'}",
                "/band | Neither | {'reason':'x','until':'2026-12-01'}",
                "/band | both | {'band':'fine','score':3,'reason':'x','until':'2026-12-01'}",
                "/score | from 0 to 100 | {'score':101,'reason':'x','until':'2026-12-01'}",
                "/reason | missing | {'band':'fine','until':'2026-12-01'}",
                "/reason | not empty | {'band':'fine','reason':'','until':'2026-12-01'}",
                "/until | missing | {'band':'fine','reason':'x'}",
                "/until | over already | {'band':'fine','reason':'x','until':'2026-11-19'}",
                "/until | 366 days | {'band':'fine','reason':'x','until':'2027-11-23'}",
                "/untill | Did you mean | {'band':'fine','reason':'x','until':'2026-12-01','untill':'2026-12-01'}",
            })
    void tellsWhatIsWrong(String pointer, String detail, String body) {
        Reply reply = farol.ops().put(ACME, body.replace('\'', '"'));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(reply.json().at("/errors/0/detail").asText()).contains(detail);
    }

    @Test
    void listsThemByCustomerAPageAtATime() {
        farol.ops().put(ACME, body("\"band\":\"fine\"", "2026-12-01"));
        farol.ops().put(BETA, body("\"score\":20", "2026-11-22"));
        farol.ops().put("/v1/customers/gama/override", body("\"band\":\"fine\"", "2026-12-01"));
        Reply page = farol.viewer().get("/v1/overrides?limit=2");
        assertThat(page.json().findValuesAsText("customer")).containsExactly("acme", "beta");
        assertThat(page.json().at("/items/0/computed").toString())
                .isEqualTo("{\"run\":1,\"score\":30,\"band\":\"risk\"}");
        String next = page.json().get("next").asText();
        assertThat(farol.viewer()
                        .get("/v1/overrides?limit=2&cursor=" + next)
                        .json()
                        .findValuesAsText("customer"))
                .containsExactly("gama");
        assertThat(farol.viewer().get("/v1/overrides?owner=bia").json().findValuesAsText("customer"))
                .containsExactly("beta");
        farol.clock.pass(Duration.ofDays(3));
        assertThat(farol.viewer().get("/v1/overrides").json().findValuesAsText("customer"))
                .containsExactly("acme", "gama");
        assertThat(farol.viewer().get("/v1/overrides?expired=true").json().findValuesAsText("customer"))
                .containsExactly("beta");
        assertThat(farol.csm()
                        .put(ACME, body("\"band\":\"fine\"", "2026-12-01"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void goesWithTheCustomerForGood() throws Exception {
        farol.ops().put(ACME, body("\"band\":\"fine\"", "2026-12-01"));
        farol.run();
        farol.ops().put(ACME, body("\"band\":\"risk\"", "2026-12-01"));
        farol.admin().delete("/v1/customers/acme");
        assertThat(farol.viewer().get(ACME).status()).isEqualTo(410);
        assertThat(farol.ops()
                        .put(ACME, body("\"band\":\"fine\"", "2026-12-01"))
                        .status())
                .isEqualTo(410);
        assertThat(farol.ops().delete(ACME).status()).isEqualTo(410);
        assertThat(farol.viewer().get("/v1/overrides").json().get("items")).isEmpty();
        farol.clock.pass(Duration.ofDays(1));
        farol.run();
        assertThat(Doctor.examine(folder.resolve("data"), StoreFiles.real(), Optional.of("acme"))
                        .findings())
                .isEmpty();
        assertThat(farol.ops()
                        .put("/v1/customers/company/override", body("\"band\":\"fine\"", "2026-12-01"))
                        .status())
                .isEqualTo(404);
        assertThat(farol.ops()
                        .put("/v1/customers/nobody/override", body("\"score\":1", "2026-12-01"))
                        .status())
                .isEqualTo(404);
    }

    private static String body(String judgement, String until) {
        return "{" + judgement + ",\"reason\":\"spoke to the sponsor\",\"until\":\"" + until + "\"}";
    }
}
