package dev.farol.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.http.Answer;
import dev.farol.http.BodyRule;
import dev.farol.http.Call;
import dev.farol.http.Method;
import dev.farol.http.OpenApi;
import dev.farol.http.PathTemplate;
import dev.farol.http.Route;
import dev.farol.http.TestServer;
import dev.farol.http.Work;
import dev.farol.http.json.JsonItems;
import dev.farol.http.problem.Flaws;
import dev.farol.service.access.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Made-up requests to every described route, whose handlers here read everything there is to read. */
@Timeout(300)
class HostileTest {

    private static final int REQUESTS = Integer.getInteger("farol.hostile", 5_000);
    private static final List<String> TOKENS = List.of("viewer", "csm", "ops", "admin", "nobody");
    private static final OpenApi API = new OpenApi();

    @Test
    void nothingThatIsSentFailsTheServerOrHangs() throws IOException {
        try (TestServer server = TestServer.of(HostileTest::routes)) {
            Hostile hostile = new Hostile(7, API);
            Map<String, Integer> statuses = new TreeMap<>();
            RawConnection connection = new RawConnection(server.http.port());
            for (int i = 0; i < REQUESTS; i++) {
                String request = hostile.next(TOKENS);
                String head;
                try {
                    head = connection.say(request).hearAnswer(request.startsWith("HEAD "));
                } catch (IOException e) {
                    throw new AssertionError("no answer to " + request, e);
                }
                String status = head.substring(9, 12);
                statuses.merge(status, 1, Integer::sum);
                assertThat(status).as(request).doesNotStartWith("5");
                if (head.toLowerCase(java.util.Locale.ROOT).contains("connection: close")) {
                    connection.close();
                    connection = new RawConnection(server.http.port());
                }
            }
            connection.close();
            assertThat(statuses).containsKeys("200", "400", "401", "403", "404", "405", "406", "415", "422", "431");
            while (!server.meters.text().contains("farol_http_bodies_bytes 0.0")) {
                Thread.onSpinWait();
            }
            assertThat(server.nobody().get("/health/live").status()).isEqualTo(200);
        }
    }

    /** A route for each that is described, operation aside. */
    private static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (OpenApi.Operation operation : API.operations()) {
            Optional<Role> role =
                    Optional.ofNullable(operation.node().get("x-role")).flatMap(r -> Role.of(r.asText()));
            if (role.isPresent()) {
                routes.add(new Route(
                        Method.valueOf(operation.method()),
                        PathTemplate.of(operation.path()),
                        role,
                        operation.parameters().stream()
                                .filter(p -> p.get("in").asText().equals("query"))
                                .map(p -> p.get("name").asText())
                                .toList(),
                        body(operation),
                        List.of(BodyRule.JSON),
                        true,
                        true,
                        new Work.OnWorker(HostileTest::readEverything)));
            }
        }
        return routes;
    }

    private static BodyRule body(OpenApi.Operation operation) {
        List<String> types = new ArrayList<>();
        operation.node().path("requestBody").path("content").fieldNames().forEachRemaining(types::add);
        return types.isEmpty() ? BodyRule.NONE : BodyRule.optional(types.toArray(new String[0]));
    }

    private static Answer readEverything(Call call) {
        call.language();
        call.conditions().refuse(Optional.of("a"));
        call.position();
        call.query().limit();
        call.query().moment("from");
        call.query().flag("partial");
        Flaws flaws = new Flaws();
        if (call.body().length > 0) {
            JsonItems items = call.items(flaws);
            while (items.next()) {
                items.object().ifPresent(fields -> {
                    fields.required("id").text(1, 128);
                    fields.optional("at").moment();
                    fields.optional("value").number();
                    fields.optional("data")
                            .object()
                            .ifPresent(data -> data.others().values().forEach(f -> f.scalar(1000)));
                    fields.optional("interactions").array(10);
                    fields.end();
                });
            }
        }
        flaws.orThrow();
        return Answer.object(json -> json.writeStringField("read", call.id()));
    }
}
