package dev.farol.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.farol.config.Settings;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is saved in the rule folder of a server. */
@Timeout(300)
class RuleFolderWatchTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_SECONDS = 60;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Path health = Path.of("");

    @BeforeEach
    void rules() throws IOException {
        health = RulesFolder.in(folder.resolve("rules")).resolve("health/health.drl");
    }

    private Server start(String source) throws Exception {
        return Server.start(
                Settings.read(
                        Map.of(
                                "port", "0",
                                "open", "true",
                                "data", folder.resolve("data").toString(),
                                "rules", folder.resolve("rules").toString(),
                                "editing.from", source,
                                "nightly.cron", "off",
                                "log.level", "error"),
                        Map.of()),
                Clock.systemUTC(),
                StoreFiles.real());
    }

    private String get(Server server, String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(server.url() + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private JsonNode rules(Server server) throws Exception {
        return JSON.readTree(get(server, "/v1/rules"));
    }

    private JsonNode await(Server server, Predicate<JsonNode> what) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (System.nanoTime() < end) {
            JsonNode rules = rules(server);
            if (what.test(rules)) {
                return rules;
            }
            LockSupport.parkNanos(20_000_000);
        }
        return fail("did not come about: " + rules(server));
    }

    private static String state(JsonNode rules) {
        return rules.at("/folder/state").asText();
    }

    private static String version(JsonNode rules) {
        return rules.at("/active/version").asText();
    }

    @Test
    void whatIsSavedGoesLiveAndWhatIsBrokenDoesNotUntilItIsMended() throws Exception {
        try (Server server = start("files")) {
            String first = version(rules(server));
            String text = Files.readString(health);
            Files.writeString(health, text.replace("points(-25", "points(-7"));
            String second = version(await(server, rules -> !version(rules).equals(first)));

            Files.writeString(health, text.replace("count(\"login\", 30)", "count(\"lgoin\", 30)"));
            JsonNode broken = await(server, rules -> state(rules).equals("refused"));
            assertThat(version(broken)).isEqualTo(second);
            assertThat(broken.at("/folder/diagnostics/0/file").asText()).isEqualTo("health/health.drl");
            assertThat(broken.at("/folder/differing/0").asText()).isEqualTo("health/health.drl");
            assertThat(get(server, "/health/ready")).contains("\"status\":\"ready\"", "the rule folder has errors");
            assertThat(get(server, "/metrics"))
                    .contains("farol_rules_folder_same 0.0", "farol_rules_refused_total 1.0");

            Files.writeString(health, text.replace("points(-25", "points(-8"));
            JsonNode mended = await(server, rules -> state(rules).equals("same"));
            assertThat(version(mended)).isNotIn(first, second);
            assertThat(get(server, "/health/ready")).doesNotContain("the rule folder has errors");
            assertThat(get(server, "/metrics"))
                    .contains("farol_rules_folder_same 1.0", "farol_rules_published_total 2.0");
        }
    }

    /** The file is valid at each moment, as text that is cut between two rules is. */
    @Test
    void whatAnEditorHasSavedInPartDoesNotGoLive() throws Exception {
        try (Server server = start("files")) {
            String first = version(rules(server));
            String text = Files.readString(health).replace("Promoter", "Advocate");
            long began = System.nanoTime();
            Files.writeString(health, Files.readString(health).split("(?=rule \"Promoter\")")[0]);
            LockSupport.parkNanos(900_000_000);
            Files.writeString(health, text.split("(?=rule \"Hard)")[0]);
            LockSupport.parkNanos(100_000_000);
            Files.writeString(health, text.substring(text.indexOf("rule \"Hard")), StandardOpenOption.APPEND);
            assumeTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(3), "nobody saves that slowly");
            await(server, rules -> !version(rules).equals(first));
            JsonNode versions = JSON.readTree(get(server, "/v1/rules/versions"));
            assertThat(versions.get("items")).hasSize(2);
            assertThat(get(server, "/v1/rules/versions/" + version(rules(server))))
                    .contains("Advocate", "Hard tickets");
        }
    }

    @Test
    void aFolderThatIsEmptiedAtOnceDoesNotGoLive() throws Exception {
        try (Server server = start("files")) {
            String first = version(rules(server));
            Path playbooks = folder.resolve("rules/playbooks");
            Files.move(playbooks, folder.resolve("away"));
            JsonNode refused = await(server, rules -> state(rules).equals("refused"));
            assertThat(refused.at("/folder/diagnostics").toString()).contains("folder-emptied");
            assertThat(version(refused)).isEqualTo(first);
            Files.move(folder.resolve("away"), playbooks);
            await(server, rules -> state(rules).equals("same"));
        }
    }

    @Test
    void whereTheDraftIsTheSourceTheFolderIsToldAndNotTaken() throws Exception {
        try (Server server = start("draft")) {
            String first = version(rules(server));
            Files.writeString(health, Files.readString(health).replace("points(-25", "points(-7"));
            JsonNode differs = await(server, rules -> state(rules).equals("differs"));
            assertThat(version(differs)).isEqualTo(first);
            assertThat(differs.at("/folder/differing/0").asText()).isEqualTo("health/health.drl");
            assertThat(get(server, "/health/ready")).contains("the rule folder is not what is live");
        }
        try (Server server = start("draft")) {
            assertThat(state(await(server, rules -> state(rules).equals("differs"))))
                    .isEqualTo("differs");
        }
        try (Server server = start("files")) {
            assertThat(JSON.readTree(get(server, "/v1/rules/versions")).get("items"))
                    .hasSize(2);
        }
    }
}
