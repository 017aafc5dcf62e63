package dev.farol.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.farol.http.Contract;
import dev.farol.http.OpenApi;
import dev.farol.http.OpenApiTest;
import dev.farol.http.Reply;
import dev.farol.http.Route;
import dev.farol.http.RouteTable;
import dev.farol.rulebook.PublishRules;
import dev.farol.rulebook.RuleVersions;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What openapi.yaml says against what is there. */
class DescriptionTest {

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
    void everyRouteIsAsItIsDescribed() {
        Set<String> described = new TreeSet<>();
        new OpenApi()
                .operations().stream()
                        .map(OpenApi.Operation::name)
                        .filter(name -> name.contains(" /v1/"))
                        .forEach(described::add);
        List<Route> routes = new RouteTable(farol.resources).routes();
        assertThat(routes).extracting(Route::name).containsExactlyInAnyOrderElementsOf(described);
        assertThat(routes).allSatisfy(OpenApiTest::agrees);
    }

    @Test
    void everyRouteAndFieldIsSeen() throws Exception {
        nights();
        overrides();
        previews();
        metrics();
        access();
        rules();
        farol.viewer().get("/v1/customers");
        farol.csm()
                .put(
                        "/v1/customers/all",
                        "{\"name\":\"All\",\"plan\":\"pro\",\"segment\":\"a\",\"owner\":\"b\","
                                + "\"mrr\":1,\"currency\":\"BRL\",\"since\":\"2020-01-01\",\"renewal\":\"2027-01-01\",\"email\":\"a@b.c\"}");
        farol.csm().put("/v1/customers/all", "{}");
        farol.csm().patch("/v1/customers/all", "{\"plan\":\"x\"}");
        farol.viewer().get("/v1/customers/acme/interactions?limit=1");
        farol.viewer().get("/v1/customers/all");
        farol.csm().post("/v1/interactions?partial=true", "[{\"id\":\"1\"}]");
        farol.csm().post("/v1/interactions", """
                {"id":"9","customer":"all","type":"ticket","at":"2026-12-31","value":1,"data":{"severity":"low"}}""");
        farol.viewer().get("/v1/customers/all/interactions");
        farol.admin().delete("/v1/customers/all/interactions/9");
        farol.admin().delete("/v1/customers/all");
        Set<String> missing = new TreeSet<>();
        for (OpenApi.Operation operation : new OpenApi().operations()) {
            if (operation.path().startsWith("/v1/")
                    && Contract.routesSeen().stream().noneMatch(seen -> seen.startsWith(operation.name() + " 2"))) {
                missing.add(operation.name());
            }
        }
        JsonNode schemas = new OpenApi().root().at("/components/schemas");
        schemas.properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .fieldNames()
                        .forEachRemaining(field -> missing.add(schema.getKey() + "." + field)));
        missing.removeAll(Contract.fieldsSeen());
        missing.removeIf(
                field -> field.matches(
                        "(CustomerBody|OverrideBody|ScenarioBody|WhatIfBody|PreviewBody|SupposedInteraction|RunBody|TaskPatch|TokenBody|BackupBody|PublishBody|ActivateBody|Live|Ready)[.].*"));
        // There is one page.
        missing.remove("MetricCatalog.next");
        // Lowered rules do not fail, so that no test makes one fail over HTTP.
        missing.removeIf(field -> field.matches("Failure[.].*|Assessment[.]failures"));
        assertThat(missing).isEmpty();
    }

    private static void nights() throws Exception {
        farol.viewer().get("/v1/runs?limit=1");
        farol.viewer().get("/v1/runs/2");
        farol.viewer().get("/v1/runs/1/events");
        farol.viewer().get("/v1/runs/1/assessments");
        farol.viewer().get("/v1/customers/acme/health?run=1");
        farol.viewer().get("/v1/customers/acme/health/history?limit=1");
        farol.viewer().get("/v1/customers/acme/health/compare?from=1&to=2");
        farol.viewer().post("/v1/customers/acme/what-if", "{\"interactions\":[{\"type\":\"nps\",\"value\":10}]}");
        farol.viewer().get("/v1/customers?limit=1");
        farol.viewer().get("/v1/tasks?limit=1");
        JsonNode task = farol.viewer().get("/v1/tasks").json().at("/items/0");
        String path = "/v1/tasks/" + task.get("id").asText();
        farol.viewer().get(path);
        farol.csm().patch(path, "{\"state\":\"snoozed\"}");
        farol.csm().patch(path, "{\"state\":\"snoozed\",\"snoozedUntil\":\"2027-06-01\"}");
        farol.viewer().get("/v1/tasks?state=snoozed");
        farol.csm().patch(path, "{\"state\":\"dismissed\",\"reason\":\"known\"}");
        farol.viewer().get("/v1/tasks?state=dismissed");
        farol.clock.pass(Duration.ofDays(1));
        HeldRun held = HeldRun.start(farol);
        farol.ops().delete("/v1/runs/4");
        held.letGo();
        farol.nightly.running().ifPresent(run -> run.done().join());
        farol.viewer().get("/v1/runs/4");
    }

    private static void overrides() {
        farol.ops().post("/v1/rules/scenario", "{\"customer\":\"acme\"}");
        String override = "/v1/customers/acme/override";
        farol.ops().put(override, "{\"score\":70,\"reason\":\"known\",\"until\":\"2027-06-01\"}");
        farol.viewer().get(override);
        farol.viewer().get("/v1/overrides?limit=1");
        farol.viewer().get("/v1/customers");
        farol.viewer().get("/v1/tasks");
        farol.viewer()
                .get("/v1/tasks")
                .json()
                .findValuesAsText("id")
                .forEach(task -> farol.viewer().get("/v1/tasks/" + task));
        farol.viewer().get("/v1/customers/acme/health");
        farol.ops().put("/v1/customers/beta/override", "{\"band\":\"risk\",\"reason\":\"x\",\"until\":\"2027-06-01\"}");
        farol.viewer().get("/v1/overrides?limit=1");
        farol.ops().delete("/v1/customers/beta/override");
    }

    private static void rules() throws Exception {
        String card = "/v1/rules/files/scorecard.yaml";
        String health = "/v1/rules/files/health/health.drl";
        String before =
                farol.viewer().get("/v1/rules").json().at("/active/version").asText();
        edit(card, farol.viewer().get(card).text().replace("base: 60", "base: 61"));
        edit(health, farol.viewer().get(health).text().replace("points(5", "points(6"));
        edit(
                "/v1/rules/files/health/table.drl.csv",
                "RuleTable T\nNAME,CONDITION\n,Customer\n,plan == $param\nRule,Plan\nA,$$\n");
        farol.ops().post("/v1/rules/check", "");
        farol.ops().delete("/v1/rules/draft?path=health/table.drl.csv");
        String scenarios = "/v1/rules/files/scenarios/s.yaml";
        edit(scenarios, "- name: S\n  asOf: 2026-11-01\n  customer: {plan: pro}\n  expect: {score: 1}\n");
        farol.ops().post("/v1/rules/test", "");
        farol.ops().post("/v1/rules/publish", "");
        farol.viewer().get("/v1/rules");
        farol.ops().delete("/v1/rules/draft?path=scenarios/s.yaml");
        farol.viewer().get("/v1/rules/versions/" + before + "/diff?to=draft");
        farol.ops().post("/v1/rules/publish", "");
        for (String path : List.of(card, health)) {
            farol.ops()
                    .delete(
                            path,
                            "If-Match",
                            farol.viewer().get(path).header("ETag").orElseThrow());
        }
        farol.ops().delete("/v1/rules/draft");
        farol.ops().post("/v1/rules/versions/" + before + "/activate", "");
        farol.viewer().get("/v1/rules/versions?limit=1");
        farol.viewer().get("/v1/rules/versions/" + withSpreadsheet());
    }

    private static void edit(String path, String text) {
        String tag = farol.viewer().get(path).header("ETag").orElse("");
        String[] condition = tag.isEmpty() ? new String[0] : new String[] {"If-Match", tag};
        String[] headers = Stream.concat(Stream.of("Content-Type", "text/plain"), Stream.of(condition))
                .toArray(String[]::new);
        farol.ops().put(path, text, headers);
        farol.viewer().get("/v1/rules");
    }

    /** A version that is kept, whatever is in its spreadsheet. */
    private static String withSpreadsheet() throws Exception {
        List<RuleFile> files = new ArrayList<>(TestRules.of(-25).files().values());
        files.add(new RuleFile("health/table.drl.xlsx", new byte[] {1, 2, 3}));
        PublishRules publish = PublishRules.ofFolder(
                RuleFiles.of(files), RuleVersions.active(farol.store.records()), "test", Installation.START);
        farol.store.submit(publish).join();
        return publish.version();
    }

    /** With a draft in which all begin high, and a limit holds those up who have no logins. */
    private static void previews() {
        List<RuleFile> files = new ArrayList<>(TestRules.of(-60).files().values());
        files.replaceAll(file -> file.path().equals(RuleFiles.SCORECARD)
                ? RuleFile.of(file.path(), file.text().replace("base: 60", "base: 90"))
                : file);
        farol.draft = Optional.of(RuleFiles.of(files));
        follow(farol.ops().post("/v1/rules/preview", "{\"asOf\":\"2026-12-31\",\"movers\":5}"));
        follow(farol.ops().post("/v1/rules/preview", "{\"owner\":\"ana\",\"plan\":\"pro\",\"segment\":\"mid\"}"));
        CountDownLatch gate = new CountDownLatch(1);
        farol.previewGate = gate;
        Reply held = farol.ops().post("/v1/rules/preview", "{\"movers\":1}");
        Reply waits = farol.ops().post("/v1/rules/preview", "");
        farol.ops().delete(waits.header("location").orElseThrow());
        farol.previewFails = true;
        gate.countDown();
        follow(held);
    }

    private static void follow(Reply started) {
        String path = "/v1/rules/previews/" + started.json().get("id").asText();
        farol.viewer().get(path + "/events");
        farol.viewer().get(path);
    }

    private static void metrics() {
        farol.viewer().get("/v1/metrics?period=2026-11&by=segment");
        farol.viewer().get("/v1/metrics/health.score?period=2026-11&every=month&asOf=2026-11-30");
        farol.viewer().get("/v1/metrics/catalog");
    }

    private static void access() {
        Reply token = farol.admin().post("/v1/tokens", "{\"name\":\"crm\",\"role\":\"csm\"}");
        farol.admin().post("/v1/tokens", "{\"name\":\"bi\",\"role\":\"viewer\"}");
        farol.admin().get("/v1/tokens?limit=1");
        farol.admin().delete(token.header("location").orElseThrow());
        farol.admin().get("/v1/audit?limit=1");
        farol.admin().post("/v1/backups", "");
    }
}
