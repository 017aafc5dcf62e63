package dev.farol.http.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.http.Reply;
import dev.farol.http.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The routes of operation, against a real server. */
class OperationTest {

    private static final TestServer SERVER = TestServer.of();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void tellsThatItLives() {
        Reply reply = SERVER.nobody().get("/health/live");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("{\"status\":\"up\"}");
    }

    @Test
    void isReadyUnlessThereIsAReason() {
        assertThat(SERVER.nobody().get("/health/ready").status()).isEqualTo(200);
        SERVER.readiness.block("opening the store");
        try {
            Reply reply = SERVER.nobody().get("/health/ready");
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.header("retry-after")).isPresent();
            assertThat(reply.json().get("reasons").get(0).asText()).isEqualTo("opening the store");
        } finally {
            SERVER.readiness.release("opening the store");
        }
    }

    @Test
    void servesItsOwnDescription() {
        assertThat(SERVER.nobody().get("/openapi.yaml").text()).startsWith("openapi: 3.1.0");
    }

    @Test
    @Timeout(60)
    void measuresRequestsByRouteMethodAndStatus() {
        SERVER.nobody().get("/health/live");
        SERVER.nobody().get("/nowhere");
        // A request is noted a moment after its answer is out.
        while (!SERVER.meters.text().contains("farol_http_requests_seconds_count{method=\"GET\",route=\"-\"")) {
            Thread.onSpinWait();
        }
        String figures = SERVER.nobody().get("/metrics").text();
        assertThat(figures)
                .contains("farol_http_requests_seconds_bucket{method=\"GET\",route=\"/health/live\",status=\"2xx\"")
                .contains("farol_http_requests_seconds_count{method=\"GET\",route=\"-\",status=\"4xx\"}")
                .contains("farol_http_in_flight")
                .contains("jvm_memory_used_bytes");
    }
}
