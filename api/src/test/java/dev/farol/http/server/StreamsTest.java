package dev.farol.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.http.Caller;
import dev.farol.http.EventSink;
import dev.farol.http.Reply;
import dev.farol.http.TestServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Downloads, events and shutting down, against a real server. */
@Timeout(300)
class StreamsTest {

    private static final String AUTH = "Host: localhost\r\nAuthorization: Bearer admin\r\n";

    @Test
    void downloadsComeWhole() throws Exception {
        Sample sample = new Sample();
        try (TestServer server = TestServer.of(sample)) {
            Caller admin = server.admin();
            var reply = java.net.http.HttpClient.newHttpClient()
                    .send(
                            java.net.http.HttpRequest.newBuilder(java.net.URI.create(
                                            "http://127.0.0.1:" + server.http.port() + "/t/lines?n=200000"))
                                    .header("Authorization", "Bearer admin")
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(reply.body().lines().count()).isEqualTo(200_000);
            assertThat(reply.headers().firstValue("content-type")).hasValue("application/x-ndjson");
            assertThat(admin.send("HEAD", "/t/lines", "").status()).isEqualTo(200);
        }
    }

    @Test
    void aDownloadThatFailsCannotBeTakenForWhole() throws Exception {
        try (TestServer server = TestServer.of(new Sample());
                RawConnection raw = new RawConnection(server.http.port())) {
            String heard = raw.say("GET /t/lines?n=10&fail=true HTTP/1.1\r\n" + AUTH + "\r\n")
                    .hearAll();
            assertThat(heard).contains("filler").doesNotEndWith("0\r\n\r\n");
        }
    }

    @Test
    void aReaderThatIsStuckHoldsADownloadNoLongerThanAWhile() throws Exception {
        Sample sample = new Sample();
        Map<String, String> settings = Map.of("limits.requestTimeout", "3s", "limits.downloads", "1");
        try (TestServer server = TestServer.with(settings, sample);
                RawConnection stuck = new RawConnection(server.http.port())) {
            stuck.say("GET /t/lines?n=10000000 HTTP/1.1\r\n" + AUTH + "\r\n").hearUntil("filler");
            try (RawConnection second = new RawConnection(server.http.port())) {
                assertThat(second.say("GET /t/lines HTTP/1.1\r\n" + AUTH + "\r\n")
                                .hearUntil("\r\n\r\n"))
                        .startsWith("HTTP/1.1 503 ");
            }
            assertThat(sample.downloadsClosed.tryAcquire(2, 30, TimeUnit.SECONDS))
                    .as("the one that was refused, and the one that is stuck")
                    .isTrue();
        }
    }

    @Test
    void eventsComeAsTheyAreSentAndTheLastOneEndsTheStream() throws Exception {
        Sample sample = new Sample();
        try (TestServer server = TestServer.of(sample);
                RawConnection raw = new RawConnection(server.http.port())) {
            raw.say("GET /t/events HTTP/1.1\r\nConnection: close\r\n" + AUTH + "\r\n");
            assertThat(raw.hearUntil("{\"done\":0}\n\n")).contains("text/event-stream", "event: run\ndata: ");
            EventSink sink = sample.sinks.take();
            sink.send("run", "{\"done\":1}".getBytes(StandardCharsets.UTF_8));
            raw.hearUntil("{\"done\":1}\n\n");
            sink.end("end", "{\"done\":2}".getBytes(StandardCharsets.UTF_8));
            sink.send("run", "{\"done\":3}".getBytes(StandardCharsets.UTF_8));
            assertThat(raw.hearAll())
                    .contains("event: end\ndata: {\"done\":2}\n\n")
                    .doesNotContain("done\":3");
            assertThat(sample.unsubscribed.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aFollowerThatGoesIsUnsubscribed() throws Exception {
        Sample sample = new Sample();
        try (TestServer server = TestServer.of(sample)) {
            RawConnection raw = new RawConnection(server.http.port());
            raw.say("GET /t/events HTTP/1.1\r\n" + AUTH + "\r\n").hearUntil("{\"done\":0}\n\n");
            raw.close();
            assertThat(sample.unsubscribed.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void shuttingDownAnswersWhatIsInFlightAndEndsEvents() throws Exception {
        Sample sample = new Sample();
        TestServer server = TestServer.of(sample);
        try (RawConnection events = new RawConnection(server.http.port());
                RawConnection idle = new RawConnection(server.http.port());
                RawConnection busy = new RawConnection(server.http.port())) {
            events.say("GET /t/events HTTP/1.1\r\n" + AUTH + "\r\n").hearUntil("{\"done\":0}\n\n");
            idle.say("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n").hearUntil("up\"}");
            busy.say("GET /t/wait HTTP/1.1\r\n" + AUTH + "\r\n");
            sample.waiting.take();
            CompletableFuture<Boolean> closed =
                    CompletableFuture.supplyAsync(() -> server.http.close(Duration.ofSeconds(20)));
            assertThat(events.hearAll()).endsWith("0\r\n\r\n");
            assertThat(server.readiness.reasons()).contains("shutting down");
            assertThat(closed).isNotDone();
            sample.gate.countDown();
            assertThat(busy.hearAll()).startsWith("HTTP/1.1 200 ").contains("waited");
            assertThat(closed.get()).isTrue();
            assertThat(idle.isClosed()).isTrue();
        } finally {
            server.close();
        }
    }

    @Test
    void shuttingDownDoesNotWaitForever() throws Exception {
        Sample sample = new Sample();
        TestServer server = TestServer.of(sample);
        CompletableFuture<Reply> waiting =
                CompletableFuture.supplyAsync(() -> server.admin().get("/t/wait"));
        sample.waiting.take();
        assertThat(server.http.close(Duration.ofMillis(200))).isFalse();
        sample.gate.countDown();
        assertThat(waiting).isNotNull();
        server.close();
    }
}
