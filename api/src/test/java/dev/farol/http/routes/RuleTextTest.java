package dev.farol.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.http.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is answered who edits rules with {@code Accept: text/plain}. */
class RuleTextTest {

    private static final String HEALTH = "/v1/rules/files/health/health.drl";
    private static final String[] TEXT = {"Accept", "text/plain, */*"};

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

    private Reply get(String path) {
        return farol.viewer().get(path, TEXT);
    }

    private Reply post(String path, String body) {
        return farol.ops().post(path, body, TEXT);
    }

    private Reply save(String from, String to) {
        Reply now = farol.viewer().get(HEALTH);
        String tag = now.header("ETag").orElseThrow();
        return farol.ops()
                .put(
                        HEALTH,
                        now.text().replace(from, to),
                        "If-Match",
                        tag,
                        "Content-Type",
                        "text/plain",
                        "Accept",
                        "text/plain");
    }

    @Test
    void aDraftIsFollowedInWordsFromItsFirstChangeToLive() {
        assertThat(get("/v1/rules").text()).contains("folder: holds what is live\ndraft:  no changes\n");
        assertThat(save("points(-25", "points(-7").text())
                .matches("health/health.drl is saved in the draft, and not live.\n(.*\n)*draft \\w+: 0 errors, .*\n");
        assertThat(get("/v1/rules").text()).contains("  health/health.drl, changed by ops at ");
        assertThat(post("/v1/rules/check", "").text()).contains("0 errors, ");
        assertThat(post("/v1/rules/test", "").text()).contains(" passed, 0 failed\n");
        assertThat(farol.ops()
                        .post("/v1/rules/preview", "", "Accept", "text/plain", "Prefer", "wait=20")
                        .text())
                .contains("Customers by band");
        Reply live = post("/v1/rules/publish", "{\"message\":\"softer\"}");
        assertThat(live.text()).startsWith("live: ").contains("publication 2 (draft) by ops at ", ": softer\n");
        assertThat(post("/v1/rules/publish", "").text()).contains("is live already");
        assertThat(get("/v1/rules/versions").text()).contains("publication 2", "publication 1");
        assertThat(get("/v1/customers/acme/health").text()).startsWith("acme: 53 of 100");
    }

    @Test
    void mistakesAreToldAsATerminalShowsThem() {
        String mistake = "health/health.drl:\\d+:\\d+: error\\[[\\w-]+\\]: .*lgoin.*\n  (Did you mean|Maybe) .*\n";
        Reply saved = save("count(\"login\", 30)", "count(\"lgoin\", 30)");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text()).containsPattern(mistake).contains(": 1 error, ");
        for (String path : new String[] {"publish", "test", "preview"}) {
            Reply refused = post("/v1/rules/" + path, "");
            assertThat(refused.status()).as(path).isEqualTo(422);
            assertThat(refused.text()).as(path).matches(mistake);
        }
    }

    @Test
    void aRefusalHasALineForEachMistake() {
        Reply blind = farol.ops().put(HEALTH, "// blind\n", "Content-Type", "text/plain", "Accept", "text/plain");
        assertThat(blind.status()).isEqualTo(428);
        assertThat(blind.text()).startsWith("refused (428):\n  health/health.drl is there already");
        Reply unknown = post("/v1/rules/versions/000000000000/activate", "");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text()).startsWith("refused (404):\n  There is no rule version 000000000000.");
    }

    @Test
    void programsGetJsonUnlessTextComesFirst() {
        for (String accept :
                new String[] {"*/*", "application/json", "application/json, text/plain", "text/html, */*"}) {
            assertThat(farol.viewer().get("/v1/rules", "Accept", accept).json().has("active"))
                    .as(accept)
                    .isTrue();
        }
    }

    @Test
    void whatWasChangedInTheFolderGoesLiveOverTheDraft() throws Exception {
        String changed = farol.viewer().get(HEALTH).text().replace("points(-25", "points(-7");
        Files.writeString(farol.ruleFolder.resolve("health/health.drl"), changed);
        save("points(-25", "points(-7");
        Reply live = post("/v1/rules/publish", "");
        assertThat(live.status()).isEqualTo(200);
        assertThat(get("/v1/rules").text()).contains("publication 2 (draft)", "folder: holds what is live");
        assertThat(farol.ruleFolder.resolve("health/health.drl")).hasContent(changed);
    }
}
