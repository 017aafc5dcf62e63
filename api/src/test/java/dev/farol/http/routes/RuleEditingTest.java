package dev.farol.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.http.Reply;
import dev.farol.rulebook.Previews;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleFolder;
import dev.farol.service.rules.Publishing;
import dev.farol.service.rules.RuleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editing rules over HTTP: the draft, and its way to live. */
class RuleEditingTest {

    private static final String HEALTH = "/v1/rules/files/health/health.drl";

    @TempDir
    private Path folder;

    private Installation farol;

    @BeforeEach
    void open() throws Exception {
        farol = new Installation(folder);
        farol.csm().put("/v1/customers/acme", "{\"plan\":\"pro\"}");
    }

    @AfterEach
    void close() throws Exception {
        farol.close();
    }

    private int score() {
        return farol.viewer()
                .get("/v1/customers/acme/health")
                .json()
                .get("score")
                .asInt();
    }

    private String tag(String path) {
        return farol.viewer().get(path).header("ETag").orElseThrow();
    }

    private Reply edit(String path, String from, String to) {
        Reply now = farol.viewer().get(path);
        assertThat(now.text()).contains(from);
        return farol.ops()
                .put(
                        path,
                        now.text().replace(from, to),
                        "If-Match",
                        now.header("ETag").orElseThrow(),
                        "Content-Type",
                        "text/plain");
    }

    private JsonNode rules() {
        return farol.viewer().get("/v1/rules").json();
    }

    private RuleFiles inFolder() {
        return RuleFolder.read(farol.ruleFolder, new Diagnostics());
    }

    private String file(String path) throws IOException {
        return Files.readString(farol.ruleFolder.resolve(path));
    }

    @Test
    void whatIsPublishedScoresAndIsInTheFolder() throws Exception {
        assertThat(score()).isEqualTo(35);
        Reply saved = edit(HEALTH, "points(-25", "points(-7");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.json().get("errors").asInt()).isZero();
        assertThat(score()).isEqualTo(35);
        assertThat(rules().at("/draft/changes/0/path").asText()).isEqualTo("health/health.drl");

        Reply published = farol.ops().post("/v1/rules/publish", "{\"message\":\"softer\"}");
        assertThat(published.status()).isEqualTo(200);
        assertThat(published.json().get("changed").asBoolean()).isTrue();
        assertThat(score()).isEqualTo(53);
        assertThat(file("health/health.drl")).contains("points(-7");
        assertThat(rules().at("/draft/changes")).isEmpty();
        JsonNode first = farol.viewer().get("/v1/rules/versions?limit=1").json();
        assertThat(first.at("/items/0/message").asText()).isEqualTo("softer");
        assertThat(first.at("/items/0/who").asText()).isEqualTo("ops");
        assertThat(first.at("/items/0/version")).isEqualTo(published.json().get("version"));
        JsonNode second = farol.viewer()
                .get("/v1/rules/versions?limit=1&cursor=" + first.get("next").asText())
                .json();
        assertThat(second.at("/items/0/version")).isEqualTo(first.at("/items/0/parent"));
    }

    @Test
    void aFileThatIsReadAgainIsNotSentAgain() {
        assertThat(farol.viewer().get(HEALTH, "If-None-Match", tag(HEALTH)).status())
                .isEqualTo(304);
    }

    @Test
    void theSecondEditorIsToldAndNothingIsOverwritten() {
        String seen = tag(HEALTH);
        Reply first = farol.ops().put(HEALTH, "// first\n", "If-Match", seen, "Content-Type", "text/plain");
        assertThat(first.status()).isEqualTo(200);
        Reply second = farol.admin().put(HEALTH, "// second\n", "If-Match", seen, "Content-Type", "text/plain");
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.json().get("detail").asText())
                .contains("health/health.drl", "as ops left it", "read it again")
                .contains(tag(HEALTH).replace("\"", ""));
        assertThat(farol.admin().delete(HEALTH, "If-Match", seen).status()).isEqualTo(412);
        assertThat(farol.viewer().get(HEALTH).text()).isEqualTo("// first\n");
    }

    @Test
    void aFileThatIsThereIsNotChangedBlindly() {
        Reply reply = farol.ops().put(HEALTH, "// blind\n", "Content-Type", "text/plain");
        assertThat(reply.status()).isEqualTo(428);
        assertThat(reply.json().get("detail").asText()).contains(tag(HEALTH));
        assertThat(farol.ops().delete(HEALTH).status()).isEqualTo(428);
        assertThat(farol.viewer().get(HEALTH).text()).contains("No logins");
        String fresh = "/v1/rules/files/health/new.drl";
        assertThat(farol.ops()
                        .put(fresh, "// new\n", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(201);
        assertThat(farol.ops()
                        .put(
                                fresh,
                                "// mine\n",
                                "If-None-Match",
                                "*",
                                "If-Match",
                                tag(fresh),
                                "Content-Type",
                                "text/plain")
                        .status())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            health/../../evil.drl     | 404
            health%2F..%2F..%2Fx.drl  | 404
            ..%2Fevil.drl             | 404
            %2Fetc%2Fpasswd           | 404
            health%5C..%5Cx.drl       | 404
            pom.xml                   | 404
            src/x.drl                 | 404
            health/x.java             | 404
            health/.hidden.drl        | 404
            health/con.drl            | 404
            health/NUL.drl            | 404
            health/com1.drl.csv       | 404
            health/aux.b.drl          | 404
            health/HEALTH.drl         | 404
            health/%EF%BD%88ealth.drl | 404
            health/e%CC%81.drl        | 404
            health/a%E2%80%AEb.drl    | 404
            health/a:b.drl            | 404
            health/%C3%A9.drl         | 201
            scenarios/new.yaml        | 201
            """)
    void writesNowhereButIntoTheFolder(String path, int status) throws Exception {
        Reply reply = farol.ops().put("/v1/rules/files/" + path, "// x\n", "Content-Type", "text/plain");
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(rules().at("/draft/changes")).hasSize(status == 201 ? 1 : 0);
    }

    @Test
    void aLinkThatLeadsOutIsNotFollowed() throws Exception {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        farol.ops().put("/v1/rules/files/language/words.dsl", "# words\n", "Content-Type", "text/plain");
        Files.createSymbolicLink(farol.ruleFolder.resolve("language"), outside);
        Reply reply = farol.ops().post("/v1/rules/publish", "{\"overwrite\":true}");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.json().get("detail").asText()).contains("outside");
        try (var files = Files.list(outside)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void brokenRulesAreToldWithTheirPlacesAndDoNotGoLive() throws Exception {
        Reply saved = edit(HEALTH, "count(\"login\", 30)", "count(\"lgoin\", 30)");
        assertThat(saved.json().get("errors").asInt()).isEqualTo(1);
        JsonNode found = saved.json().at("/diagnostics/0");
        assertThat(found.get("file").asText()).isEqualTo("health/health.drl");
        assertThat(found.get("line").asInt()).isEqualTo(4);
        assertThat(found.get("hint").asText()).contains("Did you mean \"login\"?");
        assertThat(farol.ops().post("/v1/rules/check", "").json().get("diagnostics"))
                .hasSize(1);
        assertThat(farol.ops().post("/v1/rules/test", "").status()).isEqualTo(422);
        Reply refused = farol.ops().post("/v1/rules/publish", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asText()).startsWith("health/health.drl:4:");
        assertThat(score()).isEqualTo(35);
        assertThat(file("health/health.drl")).contains("\"login\"");
    }

    @Test
    void scenariosThatFailKeepRulesFromGoingLive() {
        farol.ops().put("/v1/rules/files/scenarios/acme.yaml", """
                - name: No logins
                  asOf: 2026-11-01
                  customer: {plan: pro}
                  interactions: []
                  expect: {score: 35}
                """, "Content-Type", "application/yaml");
        assertThat(farol.ops().post("/v1/rules/publish", "").status()).isEqualTo(200);
        edit(HEALTH, "points(-25", "points(-7");
        JsonNode tested = farol.ops().post("/v1/rules/test?run=no%20log", "").json();
        assertThat(tested.at("/results/0/mismatches/0/expected").asText()).isEqualTo("35");
        Reply refused = farol.ops().post("/v1/rules/publish", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("scenarios/acme.yaml:1:9");
        assertThat(score()).isEqualTo(35);
    }

    @Test
    void aVersionOfBeforeIsMadeLiveAgainWithTheScenariosOfNow() throws Exception {
        String before = rules().at("/active/version").asText();
        edit(HEALTH, "points(-25", "points(-7");
        farol.ops().put("/v1/rules/files/scenarios/acme.yaml", """
                - name: No logins
                  asOf: 2026-11-01
                  customer: {plan: pro}
                  expect: {score: 53}
                """, "Content-Type", "application/yaml");
        assertThat(farol.ops().post("/v1/rules/publish", "").status()).isEqualTo(200);
        assertThat(score()).isEqualTo(53);
        Reply back = farol.ops().post("/v1/rules/versions/" + before + "/activate", "{\"message\":\"back\"}");
        assertThat(back.json().at("/scenarios/failed").asInt()).isEqualTo(1);
        assertThat(back.json().get("way").asText()).isEqualTo("activated");
        assertThat(score()).isEqualTo(35);
        assertThat(file("health/health.drl")).contains("points(-25");
        assertThat(file("scenarios/acme.yaml")).contains("53");
        JsonNode kept = farol.viewer().get("/v1/rules/versions/" + before).json();
        assertThat(kept.get("active").asBoolean()).isTrue();
        assertThat(kept.get("publications")).hasSize(2);
        assertThat(kept.get("files")).hasSize(6);
        Reply unknown = farol.ops().post("/v1/rules/versions/" + before.substring(1) + "/activate", "");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().get("detail").asText()).contains("Did you mean \"" + before + "\"?");
    }

    @Test
    void whatChangedIsToldByRuleAndLineByLine() {
        String before = rules().at("/active/version").asText();
        edit(HEALTH, "points(-25", "points(-7");
        JsonNode draft = farol.viewer()
                .get("/v1/rules/versions/" + before + "/diff?to=draft")
                .json();
        assertThat(draft.at("/rules/0/rule").asText()).isEqualTo("No logins");
        assertThat(draft.at("/rules/0/values/0/from").asText()).isEqualTo("-25");
        assertThat(draft.at("/rules/0/values/0/to").asText()).isEqualTo("-7");
        assertThat(draft.at("/files/0/unified").asText()).contains("-  health.points(-25", "+  health.points(-7");
        assertThat(farol.viewer()
                        .get("/v1/rules/versions/" + before + "/diff")
                        .json()
                        .get("rules"))
                .isEmpty();
        farol.ops().post("/v1/rules/publish", "");
        assertThat(farol.viewer()
                        .get("/v1/rules/versions/" + before + "/diff")
                        .json()
                        .get("rules"))
                .hasSize(1);
        assertThat(farol.viewer()
                        .get("/v1/rules/versions/" + before + "/diff?to=x")
                        .status())
                .isEqualTo(404);
        edit(HEALTH, "points(-7", "points(oops");
        assertThat(farol.viewer()
                        .get("/v1/rules/versions/" + before + "/diff?to=draft")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aDraftThatWouldUndoWhatWentLiveMeanwhileIsAConflict() throws Exception {
        edit(HEALTH, "points(-25", "points(-7");
        farol.publish(-20);
        assertThat(rules().at("/draft/changes/0/conflict").asBoolean()).isTrue();
        Reply refused = farol.ops().post("/v1/rules/publish", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("health/health.drl");
        assertThat(score()).isEqualTo(40);
        assertThat(farol.ops().delete("/v1/rules/draft?path=health/health.drl").status())
                .isEqualTo(204);
        assertThat(farol.ops().delete("/v1/rules/draft?path=health/health.drl").status())
                .isEqualTo(404);
        assertThat(farol.viewer().get(HEALTH).text()).contains("points(-20");
    }

    @Test
    void filesThatTheDraftDoesNotChangeFollowWhatIsLive() throws Exception {
        edit("/v1/rules/files/bands/bands.drl", "score <= 50", "score <= 50.0");
        farol.publish(-20);
        assertThat(farol.ops().post("/v1/rules/publish", "").status()).isEqualTo(200);
        assertThat(score()).isEqualTo(40);
    }

    @Test
    void whatSomebodyChangedInTheFolderIsNotOverwrittenUnasked() throws Exception {
        edit(HEALTH, "points(-25", "points(-7");
        Files.writeString(farol.ruleFolder.resolve("health/mine.drl"), "// mine\n");
        Reply refused = farol.ops().post("/v1/rules/publish", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("health/mine.drl");
        assertThat(score()).isEqualTo(35);
        assertThat(farol.ops().post("/v1/rules/publish", "{\"overwrite\":true}").status())
                .isEqualTo(200);
        assertThat(farol.ruleFolder.resolve("health/mine.drl")).doesNotExist();
    }

    @Test
    void aDraftThatChangesNothingIsNotPublished() {
        Reply reply = farol.ops().post("/v1/rules/publish", "");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("changed").asBoolean()).isFalse();
        assertThat(farol.viewer().get("/v1/rules/versions").json().get("items")).hasSize(1);
    }

    @Test
    void aFolderThatDiffersIsWrittenAgainWhereThatIsAsked() throws Exception {
        Files.writeString(farol.ruleFolder.resolve("health/health.drl"), "// by hand\n");
        assertThat(farol.ops().post("/v1/rules/publish", "{\"overwrite\":true}").status())
                .isEqualTo(200);
        assertThat(file("health/health.drl")).contains("No logins");
    }

    @Test
    void aDraftThatIsTooLargeForAFolderDoesNotGoLive() throws Exception {
        for (int i = 0; i < 21; i++) {
            String path = "/v1/rules/files/scenarios/large" + i + ".yaml";
            String text = "[]\n#" + "x".repeat(990_000);
            assertThat(farol.ops().put(path, text, "Content-Type", "text/plain").status())
                    .isEqualTo(201);
        }
        Reply refused = farol.ops().post("/v1/rules/publish", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("detail").asText()).contains("20 MB");
        assertThat(inFolder().all()).hasSize(6);
        JsonNode told = rules().get("refused");
        assertThat(told.get("who").asText()).isEqualTo("ops");
        assertThat(told.at("/diagnostics/0/code").asText()).isEqualTo("too-large");
    }

    @Test
    void whatIsWrittenBackKeepsItsPermissions() throws Exception {
        Path file = farol.ruleFolder.resolve("health/health.drl");
        Set<PosixFilePermission> own = PosixFilePermissions.fromString("rw-------");
        Files.setPosixFilePermissions(file, own);
        edit(HEALTH, "points(-25", "points(-7");
        assertThat(farol.ops().post("/v1/rules/publish", "").status()).isEqualTo(200);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(own);
    }

    @Test
    void theDraftThatIsMeantCanBeNamed() {
        edit(HEALTH, "points(-25", "points(-7");
        Reply other = farol.ops().post("/v1/rules/publish", "{\"draft\":\"000000000000\"}");
        assertThat(other.status()).isEqualTo(412);
        String draft = rules().at("/draft/version").asText();
        assertThat(farol.ops()
                        .post("/v1/rules/publish", "{\"draft\":\"" + draft + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPreviewOfThatVeryDraftCanBeAskedFor() throws Exception {
        edit(HEALTH, "points(-25", "points(-7");
        var desk = farol.desk(RuleSource.DRAFT, true);
        Publishing missing = desk.publish(Optional.empty(), "", false, "ops");
        assertThat(missing).isInstanceOf(Publishing.PreviewMissing.class);
        String active = rules().at("/active/version").asText();
        String draft = rules().at("/draft/version").asText();
        farol.store
                .submit(Previews.record(draft, active, "ops", Installation.START))
                .join();
        edit(HEALTH, "points(-7", "points(-8");
        assertThat(desk.publish(Optional.empty(), "", false, "ops")).isInstanceOf(Publishing.PreviewMissing.class);
        edit(HEALTH, "points(-8", "points(-7");
        assertThat(desk.publish(Optional.empty(), "", false, "ops")).isInstanceOf(Publishing.Live.class);
    }

    @Test
    void aFolderThatCannotBeWrittenKeepsTheDraftFromGoingLive() throws Exception {
        edit(HEALTH, "points(-25", "points(-7");
        Path inTheWay = farol.ruleFolder.resolve("health/.health.drl.farol-new");
        Files.createDirectories(inTheWay.resolve("inside"));
        Reply reply = farol.ops().post("/v1/rules/publish", "");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.json().get("detail").asText()).contains("cannot be written", "Nothing was changed");
        assertThat(score()).isEqualTo(35);
        assertThat(rules().at("/draft/changes")).hasSize(1);
    }

    @Test
    void whatIsNoTextIsRefused() {
        Reply reply = farol.ops().put("/v1/rules/files/health/x.drl", "// a\u0000b\n", "Content-Type", "text/plain");
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/pointer").asText()).startsWith("health/x.drl");
        assertThat(rules().at("/draft/changes")).isEmpty();
    }

    @Test
    void everyFileOfTheDraftIsListedWithItsTag() {
        JsonNode files = rules().get("files");
        assertThat(files).hasSize(6);
        for (JsonNode file : files) {
            String path = "/v1/rules/files/" + file.get("path").asText();
            assertThat(tag(path)).isEqualTo("\"" + file.get("etag").asText() + "\"");
        }
        assertThat(List.of(farol.viewer()
                        .get("/v1/rules/files/health%2Fhealth.drl")
                        .status()))
                .containsExactly(200);
        assertThat(farol.viewer()
                        .get("/v1/rules/files/health/helth.drl")
                        .json()
                        .get("detail")
                        .asText())
                .contains("Did you mean \"health/health.drl\"?");
    }
}
