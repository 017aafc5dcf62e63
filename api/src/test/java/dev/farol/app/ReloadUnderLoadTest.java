package dev.farol.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.farol.config.Settings;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rules change again and again while customers are asked for: each answer is whole, and of one version. */
@Timeout(3_600)
class ReloadUnderLoadTest {

    private static final int RELOADS = Integer.getInteger("farol.reloads", 20);
    private static final int CLIENTS = 4;
    private static final int CUSTOMERS = 50;
    private static final int LONGEST_SECONDS = 60;
    private static final String AS_OF = "asOf=2026-11-20";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    /** Answers by customer and version: each version gives each customer one answer. */
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    private String url = "";

    @Test
    void everyAnswerIsOfOneVersion() throws Exception {
        Path health = RulesFolder.in(folder.resolve("rules")).resolve("health/health.drl");
        String text = Files.readString(health);
        try (Server server = start()) {
            url = server.url();
            for (int i = 0; i < CUSTOMERS; i++) {
                send("PUT", "/v1/customers/c" + i, i % 2 == 0 ? "{\"plan\":\"pro\"}" : "{}");
            }
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Random random = new Random(i);
                clients.add(new Thread(() -> ask(random)));
            }
            clients.forEach(Thread::start);
            Set<String> versions = new HashSet<>(Set.of(active()));
            for (int i = 0; i < RELOADS; i++) {
                String before = active();
                Files.writeString(
                        health,
                        text.replace("points(-25", "points(-" + (1 + i % 100))
                                .replace("points(5", "points(" + (10 + i / 100)));
                versions.add(awaitOther(before));
            }
            ended.set(true);
            for (Thread each : clients) {
                each.join();
            }
            assertThat(wrong).isEmpty();
            assertThat(versions).hasSize(RELOADS + 1);
            assertThat(answers.keySet().stream().map(key -> key.split(" ")[1])).containsAll(versions);
            for (Map.Entry<String, String> answer : answers.entrySet()) {
                String[] key = answer.getKey().split(" ");
                HttpResponse<String> again =
                        send("GET", "/v1/customers/" + key[0] + "/health?" + AS_OF + "&rules=" + key[1], "");
                assertThat(again.body()).isEqualTo(answer.getValue());
            }
        }
    }

    private Server start() throws Exception {
        return Server.start(
                Settings.read(
                        Map.of(
                                "port", "0",
                                "open", "true",
                                "data", folder.resolve("data").toString(),
                                "rules", folder.resolve("rules").toString(),
                                "nightly.cron", "off",
                                "log.level", "error"),
                        Map.of()),
                Clock.systemUTC(),
                StoreFiles.real());
    }

    private void ask(Random random) {
        while (!ended.get()) {
            String customer = "c" + random.nextInt(CUSTOMERS);
            try {
                HttpResponse<String> answer = send("GET", "/v1/customers/" + customer + "/health?" + AS_OF, "");
                if (answer.statusCode() != 200) {
                    wrong.add(answer.statusCode() + " " + answer.body());
                    continue;
                }
                String version = JSON.readTree(answer.body()).get("rules").asText();
                String known = answers.putIfAbsent(customer + " " + version, answer.body());
                if (known != null && !known.equals(answer.body())) {
                    wrong.add(known + " and " + answer.body());
                }
            } catch (IOException | InterruptedException e) {
                wrong.add(e.toString());
            }
        }
    }

    private String active() throws IOException, InterruptedException {
        JsonNode rules = JSON.readTree(send("GET", "/v1/rules", "").body());
        return rules.at("/active/version").asText();
    }

    /** The version that is live once it has been seen by clients. */
    private String awaitOther(String before) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (System.nanoTime() < end) {
            String now = active();
            if (!now.equals(before) && answers.keySet().stream().anyMatch(key -> key.endsWith(" " + now))) {
                return now;
            }
            LockSupport.parkNanos(5_000_000);
        }
        throw new AssertionError(
                "no other version went live: " + send("GET", "/v1/rules", "").body());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
