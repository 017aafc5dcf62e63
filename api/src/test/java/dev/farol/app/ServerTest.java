package dev.farol.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.config.Settings;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server in this process, by clocks that are set. */
@Timeout(300)
class ServerTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Path rules;

    @BeforeEach
    void rules() throws IOException {
        rules = RulesFolder.in(folder.resolve("rules"));
    }

    @Test
    void aRunThatCameDueWhileItWasDownStartsWithIt() throws Exception {
        try (Server server = start(START, Map.of())) {
            assertThat(get(server, "/v1/runs")).contains("\"items\":[]");
            post(server, "/v1/runs");
            get(server, "/v1/runs/1/events");
        }
        try (Server server = start(START.plus(Duration.ofHours(2)), Map.of())) {
            assertThat(get(server, "/v1/runs")).doesNotContain("\"id\":2");
        }
        try (Server server = start(START.plus(Duration.ofDays(3)), Map.of("nightly.catchUp", "false"))) {
            assertThat(get(server, "/v1/runs")).doesNotContain("\"id\":2");
        }
        try (Server server = start(START.plus(Duration.ofDays(3)), Map.of())) {
            get(server, "/v1/runs/2/events");
            assertThat(get(server, "/v1/runs/2"))
                    .contains("\"state\":\"committed\"")
                    .contains("\"startedBy\":\"schedule\"");
        }
    }

    @Test
    void rulesThatBrokeLeaveTheLastGoodOnesServing() throws Exception {
        String before;
        try (Server server = start(START, Map.of())) {
            before = get(server, "/metrics")
                    .lines()
                    .filter(line -> line.startsWith("farol_rules"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(rules.resolve("health/broken.drl"), "rule nonsense");
        try (Server server = start(START, Map.of())) {
            assertThat(get(server, "/metrics")).contains(before);
            assertThat(get(server, "/health/ready")).contains("\"status\":\"ready\"");
        }
    }

    @Test
    void aScoreIsMeasured() throws Exception {
        try (Server server = start(START, Map.of())) {
            assertThat(get(server, "/v1/customers/acme/health")).contains("404");
            assertThat(get(server, "/metrics")).contains("farol_scoring_seconds_count 0");
            client.send(
                    HttpRequest.newBuilder(URI.create(server.url() + "/v1/customers/acme"))
                            .header("Content-Type", "application/json")
                            .PUT(BodyPublishers.ofString("{}"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(get(server, "/v1/customers/acme/health")).contains("\"score\":");
            assertThat(get(server, "/metrics"))
                    .contains("farol_scoring_seconds_count 1\n")
                    .contains("farol_scoring_seconds_sum")
                    .contains("farol_scoring_seconds_bucket{le=\"0.001\"}");
        }
    }

    private Server start(Instant now, Map<String, String> more) throws Exception {
        Map<String, String> flags = new HashMap<>(Map.of(
                "port",
                "0",
                "open",
                "true",
                "data",
                folder.resolve("data").toString(),
                "rules",
                rules.toString(),
                "log.level",
                "error"));
        flags.putAll(more);
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return Server.start(Settings.read(flags, Map.of()), clock, StoreFiles.real());
    }

    private String get(Server server, String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(server.url() + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private void post(Server server, String path) throws IOException, InterruptedException {
        int status = client.send(
                        HttpRequest.newBuilder(URI.create(server.url() + path))
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
        assertThat(status).isEqualTo(202);
    }
}
