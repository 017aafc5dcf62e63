package dev.farol.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.farol.http.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs are told as they were, whatever was published, made live again and restarted since. */
class ReplayAfterEditingTest {

    private static final int NIGHTS = 12;
    private static final int CUSTOMERS = 20;
    private static final String HEALTH = "/v1/rules/files/health/health.drl";

    @TempDir
    private Path folder;

    private final Random random = new Random(3);
    /** What each run said of a customer on its own night. */
    private final Map<String, String> said = new TreeMap<>();

    @Test
    void everyRunIsToldAsItWas() throws Exception {
        List<String> versions = new ArrayList<>();
        for (int night = 1; night <= NIGHTS; night++) {
            try (Installation farol = new Installation(folder, night == 1)) {
                farol.clock.pass(Duration.ofDays(night));
                fill(farol, night);
                versions.add(change(farol, versions));
                String run = farol.run();
                String number = run.substring(run.lastIndexOf('/') + 1);
                assertThat(farol.viewer().get(run).json().get("rules").asText())
                        .isEqualTo(versions.get(versions.size() - 1));
                for (int i = 0; i < CUSTOMERS; i++) {
                    String path = "/v1/customers/c" + i + "/health?run=" + number;
                    said.put(path, farol.viewer().get(path).text());
                }
                Map<String, String> exported = new TreeMap<>();
                farol.viewer().get(run + "/assessments").text().lines().forEach(line -> exported.put(id(line), line));
                said.forEach((path, text) ->
                        assertThat(farol.viewer().get(path).text()).as(path).isEqualTo(text));
                assertThat(exported).hasSize(CUSTOMERS);
            }
        }
        assertThat(versions).hasSize(NIGHTS);
        assertThat(versions.stream().distinct().count()).isBetween(4L, NIGHTS - 1L);
    }

    private void fill(Installation farol, int night) {
        for (int i = 0; i < CUSTOMERS; i++) {
            if (random.nextInt(3) == 0 || night == 1) {
                farol.csm().put("/v1/customers/c" + i, random.nextBoolean() ? "{\"plan\":\"pro\"}" : "{}");
            }
            farol.csm()
                    .post(
                            "/v1/interactions",
                            "{\"id\":\"" + night + "\",\"customer\":\"c" + i
                                    + "\",\"type\":\"nps\",\"at\":\"2026-11-20\",\"value\":" + random.nextInt(11)
                                    + "}");
        }
    }

    /** Publishes a draft, or makes a version of before live again; the version that scores then. */
    private String change(Installation farol, List<String> versions) {
        Reply changed;
        if (versions.size() > 3 && random.nextBoolean()) {
            String back = versions.get(random.nextInt(versions.size()));
            changed = farol.ops().post("/v1/rules/versions/" + back + "/activate", "");
        } else {
            Reply now = farol.viewer().get(HEALTH);
            String text = now.text().replaceFirst("points\\(-[0-9]+", "points(-" + (1 + random.nextInt(30)));
            farol.ops().put(HEALTH, text, "If-Match", now.header("ETag").orElseThrow(), "Content-Type", "text/plain");
            changed = farol.ops().post("/v1/rules/publish", "");
        }
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        JsonNode answer = changed.json();
        return answer.get("version").asText();
    }

    private static String id(String line) {
        return line.substring(0, line.indexOf(','));
    }
}
