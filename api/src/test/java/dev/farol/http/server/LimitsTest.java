package dev.farol.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.http.Caller;
import dev.farol.http.Reply;
import dev.farol.http.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server does with too much, too slow and too many, against a real server. */
@Timeout(300)
class LimitsTest {

    private static final String AUTH = "Host: localhost\r\nAuthorization: Bearer admin\r\n";

    @Test
    void bodiesBeyondTheLimitAreRefused() throws IOException {
        try (TestServer server = TestServer.with(Map.of("limits.body", "2KB", "limits.bulk", "8KB"), new Sample())) {
            Caller admin = server.admin();
            String fits = "{\"name\":\"n\"}" + " ".repeat(2048 - 12);
            assertThat(admin.put("/t/things/a", fits).status()).isEqualTo(200);
            assertThat(admin.put("/t/things/a", fits + " ").status()).isEqualTo(413);
            assertThat(admin.post("/t/bulk", "x".repeat(8192))
                            .json()
                            .get("text")
                            .asText())
                    .isEqualTo("8192");
            assertThat(admin.post("/t/bulk", "x".repeat(8193)).status()).isEqualTo(413);
            try (RawConnection raw = new RawConnection(server.http.port())) {
                raw.say("POST /t/bulk HTTP/1.1\r\n" + AUTH + "Transfer-Encoding: chunked\r\n\r\n");
                for (int i = 0; i < 9; i++) {
                    raw.say("400\r\n" + "x".repeat(1024) + "\r\n");
                }
                assertThat(raw.hearAll()).startsWith("HTTP/1.1 413 ").contains("Connection: close");
            }
        }
    }

    @Test
    void theClientIsToldToGoOnOnlyIfItMay() throws IOException {
        try (TestServer server = TestServer.of(new Sample());
                RawConnection good = new RawConnection(server.http.port());
                RawConnection bad = new RawConnection(server.http.port())) {
            String head = "PUT /t/things/a HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 12\r\n";
            good.say(head + AUTH + "\r\n");
            assertThat(good.hearUntil("\r\n\r\n")).startsWith("HTTP/1.1 100 ");
            assertThat(good.say("{\"name\":\"n\"}").hearUntil("\r\n\r\n")).startsWith("HTTP/1.1 200 ");
            bad.say(head + "Host: localhost\r\n\r\n");
            assertThat(bad.hearAll()).startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void whatIsNoHttpIsAProblemAndTheEndOfTheConnection() throws IOException {
        try (TestServer server = TestServer.of(new Sample())) {
            Map<String, String> cases = Map.of(
                    "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                    "414",
                    "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(40_000) + "\r\n\r\n",
                    "431",
                    "GET / HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n",
                    "400",
                    "GET /t/things/a HTTP/1.1\r\n" + AUTH + "Content-Length: x\r\n\r\n",
                    "400",
                    "PUT /t/things/a HTTP/1.1\r\n" + AUTH + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                    "400");
            cases.forEach((text, status) -> assertThat(heard(server, text))
                    .as(text.substring(0, 30))
                    .matches("(?s)HTTP/1.[01] " + status + " .*")
                    .contains("application/problem+json"));
        }
    }

    private static String heard(TestServer server, String text) {
        try (RawConnection raw = new RawConnection(server.http.port())) {
            return raw.say(text).hearAll();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void oddTargetsAreProblems() throws IOException {
        try (TestServer server = TestServer.of(new Sample())) {
            for (String target : new String[] {
                "*", "things", "//t//things", "/t/things/%", "/%2e%2e/%2e%2e/etc/passwd", "/t/things/a?%"
            }) {
                String heard = heard(server, "GET " + target + " HTTP/1.1\r\n" + AUTH + "Connection: close\r\n\r\n");
                assertThat(heard).as(target).matches("(?s)HTTP/1.1 40[04] .*application/problem\\+json.*");
            }
        }
    }

    @Test
    void aSlowBodyIsNotWaitedForAndASlowHeadNeither() throws IOException {
        try (TestServer server = TestServer.with(Map.of("limits.requestTimeout", "2s"), new Sample());
                RawConnection body = new RawConnection(server.http.port());
                RawConnection head = new RawConnection(server.http.port())) {
            body.say("PUT /t/things/a HTTP/1.1\r\n" + AUTH + "Content-Length: 12\r\n\r\n{\"name\"");
            head.say("GET /t/things/a HT");
            assertThat(body.hearAll()).startsWith("HTTP/1.1 408 ");
            assertThat(head.isClosed()).isTrue();
        }
    }

    @Test
    void whoeverTakesTooLongIsAnsweredAndTheOthersGoOn() throws Exception {
        Sample sample = new Sample();
        try (TestServer server = TestServer.with(Map.of("limits.requestTimeout", "2s"), sample)) {
            Reply reply = server.admin().get("/t/wait");
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.json().get("type").asText()).isEqualTo("/problems/timed-out");
            assertThat(reply.header("retry-after")).isPresent();
            assertThat(sample.waiting.take().isAbandoned()).isTrue();
            assertThat(server.admin().get("/t/things/a").status()).isEqualTo(200);
            sample.gate.countDown();
        }
    }

    @Test
    void refusesWhatDoesNotFitAndAnswersTheRest() throws Exception {
        Sample sample = new Sample();
        Map<String, String> settings = Map.of("limits.workers", "2", "limits.queue", "1", "limits.requests", "3");
        try (TestServer server = TestServer.with(settings, sample)) {
            Caller admin = server.admin();
            CompletableFuture<Reply> first = CompletableFuture.supplyAsync(() -> admin.get("/t/wait"));
            CompletableFuture<Reply> second = CompletableFuture.supplyAsync(() -> admin.get("/t/wait"));
            sample.waiting.take();
            sample.waiting.take();
            CompletableFuture<Reply> third = CompletableFuture.supplyAsync(() -> admin.get("/t/things/a"));
            while (!server.meters.text().contains("farol_http_waiting 1.0")) {
                Thread.onSpinWait();
            }
            Reply refused = admin.get("/t/things/a");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("retry-after")).hasValue("1");
            assertThat(server.nobody().get("/health/live").status()).isEqualTo(200);
            sample.gate.countDown();
            assertThat(first.get().status()).isEqualTo(200);
            assertThat(second.get().status()).isEqualTo(200);
            assertThat(third.get().status()).isEqualTo(200);
            assertThat(admin.get("/t/things/a").status()).isEqualTo(200);
        }
    }

    @Test
    void bodiesTogetherHaveALimit() throws Exception {
        Map<String, String> settings = Map.of("limits.bodies", "1MB", "limits.bulk", "1MB");
        try (TestServer server = TestServer.with(settings, new Sample());
                RawConnection slow = new RawConnection(server.http.port())) {
            slow.say("POST /t/bulk HTTP/1.1\r\n" + AUTH + "Content-Length: 900001\r\n\r\n" + "x".repeat(900_000));
            while (!server.meters.text().contains("farol_http_bodies_bytes 900000.0")) {
                Thread.onSpinWait();
            }
            assertThat(server.admin().post("/t/bulk", "x".repeat(200_000)).status())
                    .isEqualTo(503);
            assertThat(slow.say("x").hearUntil("\r\n\r\n")).startsWith("HTTP/1.1 200 ");
            assertThat(server.admin().post("/t/bulk", "x".repeat(200_000)).status())
                    .isEqualTo(200);
            while (!server.meters.text().contains("farol_http_bodies_bytes 0.0")) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void connectionsHaveALimit() throws IOException {
        try (TestServer server = TestServer.with(Map.of("limits.connections", "2"), new Sample());
                RawConnection first = new RawConnection(server.http.port());
                RawConnection second = new RawConnection(server.http.port())) {
            String ask = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
            assertThat(first.say(ask).hearUntil("up\"}")).contains(" 200 ");
            assertThat(second.say(ask).hearUntil("up\"}")).contains(" 200 ");
            try (RawConnection third = new RawConnection(server.http.port())) {
                assertThat(third.isClosed()).isTrue();
            }
        }
    }

    @Test
    void withoutTokensOnlyThisMachineIsAnswered() throws Exception {
        try (TestServer server = TestServer.with(Map.of("open", "true"), new Sample())) {
            assertThat(server.nobody().get("/t/things/a").json().get("who").asText())
                    .isEqualTo("open");
            String own = "http://127.0.0.1:" + server.http.port();
            assertThat(server.nobody().get("/t/things/a", "Origin", own).status())
                    .isEqualTo(200);
            assertThat(server.nobody()
                            .get("/t/things/a", "Origin", "http://evil.example")
                            .status())
                    .isEqualTo(403);
            assertThat(server.nobody().get("/t/things/a", "Origin", "null").status())
                    .isEqualTo(403);
            assertThat(server.nobody()
                            .get("/t/things/a", "Sec-Fetch-Site", "cross-site")
                            .status())
                    .isEqualTo(403);
            for (String host :
                    new String[] {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "[::2]", ""}) {
                String heard =
                        heard(server, "GET /t/things/a HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
                assertThat(heard).as(host).startsWith("HTTP/1.1 403 ");
            }
            for (String host : new String[] {"localhost", "LOCALHOST:8080", "127.3.2.1:80", "[::1]:8080"}) {
                String heard =
                        heard(server, "GET /t/things/a HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
                assertThat(heard).as(host).startsWith("HTTP/1.1 200 ");
            }
        }
        assertThatThrownBy(() -> TestServer.with(Map.of("open", "true", "host", "0.0.0.0")))
                .hasMessageContaining("everyone would be admin");
    }

    @Test
    void aPortThatIsTakenIsToldSo() {
        try (TestServer server = TestServer.of()) {
            assertThatThrownBy(() -> TestServer.with(Map.of("port", "" + server.http.port())))
                    .hasMessageContaining("could not listen on 127.0.0.1:" + server.http.port())
                    .hasMessageContaining("Maybe another program");
        }
    }

    @Test
    void nothingIsLeftWhenClientsGo() throws Exception {
        Sample sample = new Sample();
        try (TestServer server = TestServer.of(sample)) {
            RawConnection gone = new RawConnection(server.http.port());
            gone.say("GET /t/wait HTTP/1.1\r\n" + AUTH + "\r\n");
            var call = sample.waiting.poll(30, TimeUnit.SECONDS);
            gone.close();
            while (!call.isAbandoned()) {
                Thread.onSpinWait();
            }
            sample.gate.countDown();
            // The call is given up a moment before the connection is through with it.
            while (!server.meters.text().contains("farol_http_in_flight 0.0")) {
                Thread.onSpinWait();
            }
            assertThat(server.admin().get("/t/things/a").text().getBytes(StandardCharsets.UTF_8))
                    .isNotEmpty();
        }
    }
}
