package dev.farol.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.farol.http.Reply;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Previews of a draft over HTTP, on a base of three customers. */
class PreviewsTest {

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

    @BeforeEach
    void softerDraft() {
        farol.draft = Optional.of(TestRules.of(-2));
        farol.previewed.clear();
        farol.previewGate = new CountDownLatch(0);
    }

    /** acme: base 60, no logins -25, tickets -5 of -12. In the draft, no logins cost 2. */
    @Test
    void tellsWhoMovesAndWhy() {
        JsonNode preview = ended("");
        assertThat(preview.get("state").asText()).isEqualTo("finished");
        JsonNode result = preview.get("result");
        assertThat(result.get("customers").asInt()).isEqualTo(3);
        assertThat(result.at("/matrix/1").toString())
                .isEqualTo("{\"from\":\"risk\",\"to\":\"fine\",\"customers\":1,\"mrr\":100}");
        assertThat(result.at("/movers/total").asInt()).isEqualTo(1);
        JsonNode mover = result.at("/movers/items/0");
        assertThat(mover.get("customer").asText()).isEqualTo("acme");
        assertThat(mover.get("direction").asText()).isEqualTo("better");
        assertThat(mover.get("before").toString()).isEqualTo("{\"score\":30,\"band\":\"risk\"}");
        assertThat(mover.get("after").toString()).isEqualTo("{\"score\":53,\"band\":\"fine\"}");
        assertThat(mover.at("/factors/0/rule").asText()).isEqualTo("No logins");
        assertThat(mover.at("/factors/0/points").asInt()).isEqualTo(23);
        assertThat(result.at("/playbooks/0").toString())
                .isEqualTo("{\"playbook\":\"call\",\"before\":1,\"after\":0,\"new\":0,\"gone\":1}");
        assertThat(result.get("firesForNobody").findValuesAsText("rule"))
                .containsExactly("Promoter", "At risk", "Call");
        assertThat(farol.previewed)
                .containsExactly(
                        RuleVersion.of(TestRules.of(-2)) + " against " + RuleVersion.of(TestRules.of(-25)) + " by ops");
        assertThat(farol.viewer()
                        .get("/v1/rules/previews/" + preview.get("id").asText())
                        .json())
                .isEqualTo(preview);
    }

    /** A preview of the draft at its end: 200 where that came within a second. */
    private static JsonNode ended(String body, String... headers) {
        Reply reply = farol.ops().post("/v1/rules/preview", body, headers);
        if (reply.status() == 200) {
            return reply.json();
        }
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        String path = reply.header("location").orElseThrow();
        farol.viewer().get(path + "/events");
        return farol.viewer().get(path, headers).json();
    }

    @Test
    void aPartOfTheBaseIsNoPreviewOfTheDraft() {
        JsonNode result = ended("{\"segment\":\"mid\",\"movers\":0}").get("result");
        assertThat(result.get("customers").asInt()).isEqualTo(1);
        assertThat(result.at("/movers/total").asInt()).isEqualTo(1);
        assertThat(result.at("/movers/items")).isEmpty();
        assertThat(farol.previewed).isEmpty();
    }

    @Test
    void speaksTheLanguageOfWhoAsks() {
        JsonNode result = ended("", "Accept-Language", "pt-BR").get("result");
        assertThat(result.at("/movers/items/0/factors/0/reason").asText()).isEqualTo("nenhum acesso em 30 dias");
    }

    @Test
    void listsEveryErrorOfTheDraftWithItsPlace() {
        List<RuleFile> files = new ArrayList<>(TestRules.of(-25).files().values());
        files.add(new RuleFile("health/more.drl", """
                rule "One"
                  @dimension(adoption)
                when
                  Customer( count("lgoin", 30) < 1, plna == "pro" )
                then
                  health.points(-5, "x");
                end
                """.getBytes(StandardCharsets.UTF_8)));
        farol.draft = Optional.of(RuleFiles.of(files));
        Reply reply = farol.ops().post("/v1/rules/preview", "");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("errors").findValuesAsText("pointer"))
                .containsExactly("health/more.drl:4:20", "health/more.drl:4:37");
        assertThat(reply.json().at("/errors/0/detail").asText()).contains("Did you mean \"login\"?");
    }

    @Test
    void refusesWhatItCannotDo() {
        String path = "/v1/rules/preview";
        assertThat(farol.csm().post(path, "").status()).isEqualTo(403);
        Reply version = farol.ops().post(path, "{\"against\":\"0000\"}");
        assertThat(version.status()).isEqualTo(422);
        assertThat(version.json().at("/errors/0/pointer").asText()).isEqualTo("/against");
        Reply ahead = farol.ops().post(path, "{\"asOf\":\"2036-01-01\"}");
        assertThat(ahead.json().at("/errors/0/pointer").asText()).isEqualTo("/asOf");
        assertThat(farol.ops().post(path, "{\"segmnt\":\"mid\"}").text()).contains("Did you mean");
        assertThat(farol.ops().post(path, "{\"movers\":1001}").status()).isEqualTo(422);
        assertThat(farol.viewer().get("/v1/rules/previews/0123456789ab").status())
                .isEqualTo(404);
    }

    @Test
    void oneGoesOnAFewWaitAndTheRestIsRefused() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        farol.previewGate = gate;
        Reply first = farol.ops().post("/v1/rules/preview", "");
        assertThat(first.status()).as(first.text()).isEqualTo(202);
        assertThat(first.json().get("state").asText()).isEqualTo("running");
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Reply next = farol.ops().post("/v1/rules/preview", "");
            assertThat(next.json().get("state").asText()).isEqualTo("waiting");
            waiting.add(next.header("location").orElseThrow());
        }
        Reply refused = farol.ops().post("/v1/rules/preview", "");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("retry-after")).isPresent();
        Reply cancelled = farol.ops().delete(waiting.get(1));
        assertThat(cancelled.status()).isEqualTo(202);
        assertThat(cancelled.json().get("state").asText()).isEqualTo("cancelled");
        assertThat(farol.ops().delete(waiting.get(1)).status()).isEqualTo(409);
        gate.countDown();
        String told = farol.viewer().get(waiting.get(2) + "/events").text();
        assertThat(told).contains("event: end\n").contains("\"state\":\"finished\"");
        assertThat(farol.viewer().get(first.header("location").orElseThrow()).text())
                .contains("\"state\":\"finished\"");
        assertThat(farol.previewed).hasSize(3);
    }

    @Test
    void theLastEightAreKept() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            ids.add(ended("").get("id").asText());
        }
        assertThat(farol.viewer().get("/v1/rules/previews/" + ids.get(0)).status())
                .isEqualTo(404);
        assertThat(farol.viewer().get("/v1/rules/previews/" + ids.get(1)).status())
                .isEqualTo(200);
    }
}
