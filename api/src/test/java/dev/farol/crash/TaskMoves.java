package dev.farol.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Tasks of a client's customers that are closed. */
final class TaskMoves implements Deeds {

    private final String client;
    private final Random random;
    private final Map<String, String> closed = new HashMap<>();
    private final Map<String, String> inFlight = new HashMap<>();

    TaskMoves(String client, Random random) {
        this.client = client;
        this.random = random;
    }

    @Override
    public void act(Api api) throws IOException {
        List<JsonNode> open = api.items("/v1/tasks?state=open").stream()
                .filter(task -> task.get("customer").asText().startsWith(client + "-p"))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        String id = open.get(random.nextInt(open.size())).get("id").asText();
        String state = random.nextBoolean() ? "done" : "dismissed";
        inFlight.put(id, state);
        Api.Answer answer = api.send(
                "PATCH",
                "/v1/tasks/" + Api.encoded(id),
                "application/json",
                "{\"state\":\"%s\",\"reason\":\"because\"}".formatted(state));
        inFlight.remove(id);
        // A run may have resolved it meanwhile.
        if (answer.status() != 503 && answer.status() != 409) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            closed.put(id, state);
        }
    }

    @Override
    public void verify(Api api) throws IOException {
        for (Map.Entry<String, String> task : closed.entrySet()) {
            assertThat(state(api, task.getKey())).as("task %s", task.getKey()).isEqualTo(task.getValue());
        }
        for (Map.Entry<String, String> task : inFlight.entrySet()) {
            String state = state(api, task.getKey());
            assertThat(state).as("task %s", task.getKey()).isIn(task.getValue(), "open", "resolved");
            if (state.equals(task.getValue())) {
                closed.put(task.getKey(), state);
            }
        }
        inFlight.clear();
    }

    private static String state(Api api, String id) throws IOException {
        Api.Answer answer = api.get("/v1/tasks/" + Api.encoded(id));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("state").asText();
    }

    @Override
    public int acknowledged() {
        return closed.size();
    }
}
