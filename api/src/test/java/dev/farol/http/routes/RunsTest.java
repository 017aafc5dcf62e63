package dev.farol.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.farol.http.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Nights of an installation, one test after the other, over HTTP. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunsTest {

    @TempDir
    private static Path folder;

    private static Installation farol;

    @BeforeAll
    static void open() throws Exception {
        farol = new Installation(folder);
        Nights.base(farol);
    }

    @AfterAll
    static void close() throws Exception {
        farol.close();
    }

    @Test
    @Order(1)
    void aRunIsStartedFollowedAndRead() {
        Reply started = farol.ops().post("/v1/runs", "", "Idempotency-Key", "night-1");
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        assertThat(started.header("location")).contains("/v1/runs/1");
        assertThat(farol.ops()
                        .post("/v1/runs", "", "Idempotency-Key", "night-1")
                        .text())
                .isEqualTo(started.text());
        Reply events = farol.viewer().get("/v1/runs/1/events");
        assertThat(events.text()).contains("event: end\n").contains("\"state\":\"committed\"");
        JsonNode run = farol.viewer().get("/v1/runs/1").json();
        assertThat(run.get("state").asText()).isEqualTo("committed");
        assertThat(run.get("startedBy").asText()).isEqualTo("ops");
        assertThat(run.at("/summary/customers").asInt()).isEqualTo(3);
        assertThat(run.at("/summary/bands/risk").asInt()).isEqualTo(1);
        assertThat(run.at("/summary/tasksNew").asInt()).isEqualTo(1);
        assertThat(farol.ops().delete("/v1/runs/1").status()).isEqualTo(409);
    }

    @Test
    @Order(2)
    void theAssessmentsOfARunAreThoseItMade() {
        Reply all = farol.viewer().get("/v1/runs/1/assessments");
        assertThat(all.text().lines()).hasSize(3);
        assertThat(all.text().lines().toList().get(0))
                .isEqualTo(farol.viewer().get("/v1/customers/acme/health?run=1").text());
    }

    @Test
    @Order(3)
    void tasksWhoseReasonIsGoneWereResolvedByTheRun() {
        farol.clock.pass(Duration.ofDays(1));
        farol.csm().post("/v1/interactions", """
                {"id":"3","customer":"acme","type":"login","at":"2026-11-21T09:00:00Z"}""");
        farol.run();
        JsonNode tasks = farol.viewer().get("/v1/runs/2").json().at("/summary/tasksResolved");
        assertThat(tasks.asInt()).isEqualTo(1);
        assertThat(farol.viewer()
                        .get("/v1/runs/2")
                        .json()
                        .at("/summary/moved/0/from")
                        .asText())
                .isEqualTo("risk");
    }

    @Test
    @Order(4)
    void anEarlierAsOfOnlyExportsAndALaterOneIsRefused() {
        farol.clock.pass(Duration.ofDays(40));
        farol.run();
        Reply exported = farol.ops().post("/v1/runs", "{\"asOf\":\"2026-11-25\"}");
        assertThat(exported.status()).as(exported.text()).isEqualTo(202);
        farol.nightly.running().ifPresent(run -> run.done().join());
        assertThat(farol.viewer().get("/v1/runs/4").json().get("state").asText())
                .isEqualTo("exported");
        assertThat(farol.viewer().get("/v1/runs/4").json().get("summary").has("tasksOpen"))
                .isFalse();
        assertThat(farol.viewer()
                        .get("/v1/runs/3")
                        .json()
                        .at("/summary/tasksOpen")
                        .asInt())
                .isPositive();
        assertThat(farol.viewer().get("/v1/runs/4/assessments").text().lines()).hasSize(3);
        Reply ahead = farol.ops().post("/v1/runs", "{\"asOf\":\"2036-11-25\"}");
        assertThat(ahead.status()).isEqualTo(422);
        assertThat(ahead.json().at("/errors/0/pointer").asText()).isEqualTo("/asOf");
        assertThat(farol.ops().post("/v1/runs", "{\"asof\":1}").status()).isEqualTo(422);
        assertThat(farol.csm().post("/v1/runs", "").status()).isEqualTo(403);
        JsonNode runs = farol.viewer().get("/v1/runs?limit=3").json();
        assertThat(runs.get("items").findValuesAsText("id")).containsExactly("4", "3", "2");
        assertThat(farol.viewer()
                        .get("/v1/runs?limit=3&cursor=" + runs.get("next").asText())
                        .json()
                        .get("items")
                        .findValuesAsText("id"))
                .containsExactly("1");
    }

    @Test
    @Order(5)
    void theAuditLogGoesBackAsFarAsItIsKept() throws Exception {
        try (Installation old = new Installation(folder.resolve("old"))) {
            Nights.one(old);
            old.clock.pass(Duration.ofDays(401));
            assertThat(old.admin().get("/v1/audit?action=put-customers").json().get("items"))
                    .hasSize(1);
            old.run();
            JsonNode left = old.admin().get("/v1/audit").json().get("items");
            assertThat(left.findValuesAsText("action")).containsExactlyInAnyOrder("start-run", "drop-audit");
        }
    }

    @Test
    @Order(6)
    void aRunThatGoesOnIsToldFollowedAndCancelled() throws Exception {
        farol.clock.pass(Duration.ofDays(1));
        HeldRun held = HeldRun.start(farol);
        JsonNode running = farol.viewer().get("/v1/runs/5").json();
        assertThat(running.get("state").asText()).isEqualTo("running");
        assertThat(running.get("summary").isNull()).isTrue();
        assertThat(farol.ops().post("/v1/runs", "").status()).isEqualTo(409);
        assertThat(farol.viewer().get("/v1/runs/5/assessments").status()).isEqualTo(409);
        assertThat(farol.viewer().get("/v1/customers/acme/health?run=5").status())
                .isEqualTo(404);
        CompletableFuture<Reply> followed =
                CompletableFuture.supplyAsync(() -> farol.viewer().get("/v1/runs/5/events"));
        assertThat(farol.csm().delete("/v1/runs/5").status()).isEqualTo(403);
        assertThat(farol.ops().delete("/v1/runs/5").status()).isEqualTo(202);
        held.letGo();
        assertThat(followed.join().text()).contains("event: end\n").contains("\"state\":\"cancelled\"");
        assertThat(farol.viewer().get("/v1/runs/5").json().get("error").asText())
                .isEqualTo("cancelled by ops");
        assertThat(farol.ops().delete("/v1/runs/5").status()).isEqualTo(409);
    }
}
