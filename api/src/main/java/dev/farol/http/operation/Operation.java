package dev.farol.http.operation;

import dev.farol.http.Answer;
import dev.farol.http.Call;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.http.json.Json;
import dev.farol.service.measure.Meters;
import dev.farol.service.measure.Readiness;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code /openapi.yaml}, {@code /health/live}, {@code /health/ready}, {@code /metrics}: without a token. */
public final class Operation implements Resource {

    private static final String YAML = "application/yaml";
    private static final String PROMETHEUS = "text/plain";
    private static final int RETRY_SECONDS = 5;

    private final Readiness readiness;
    private final Meters meters;
    private final byte[] openapi = text();

    public Operation(Readiness readiness, Meters meters) {
        this.readiness = readiness;
        this.meters = meters;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/openapi.yaml")
                        .needsNoToken()
                        .produces(YAML)
                        .answersAtOnce(call -> Answer.bytes(YAML, openapi)),
                Route.get("/health/live")
                        .needsNoToken()
                        .answersAtOnce(call -> Answer.object(json -> json.writeStringField("status", "up"))),
                Route.get("/health/ready").needsNoToken().answersAtOnce(this::ready),
                Route.get("/metrics").needsNoToken().produces(PROMETHEUS).answers(this::figures));
    }

    private Answer ready(Call call) {
        List<String> reasons = readiness.reasons();
        byte[] body = Json.object(json -> {
            json.writeStringField("status", reasons.isEmpty() ? "ready" : "not-ready");
            json.writeArrayFieldStart("reasons");
            for (String reason : reasons) {
                json.writeString(reason);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("warnings");
            for (String warning : readiness.warnings()) {
                json.writeString(warning);
            }
            json.writeEndArray();
        });
        return reasons.isEmpty()
                ? Answer.json(200, body)
                : Answer.json(503, body).with("Retry-After", Integer.toString(RETRY_SECONDS));
    }

    private Answer figures(Call call) {
        return Answer.bytes(
                PROMETHEUS + "; version=0.0.4; charset=utf-8", meters.text().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] text() {
        try (InputStream in = Operation.class.getResourceAsStream("/openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("openapi.yaml is not packaged");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
