package dev.farol.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs over the whole base. */
final class NightlyRuns implements Deeds {

    private static final List<String> PINNED = List.of("asOf", "cut", "rules", "engine", "startedBy", "startedAt");
    private static final int COMPARED = 3;

    /** A run as it was last seen, and what it said of everybody once it had ended. */
    private record Known(JsonNode run, Optional<String> assessments) {}

    private final Map<Integer, Known> runs = new TreeMap<>();
    private int inFlight;
    private int interrupted;

    @Override
    public void act(Api api) throws IOException {
        inFlight = 1;
        Api.Answer answer = api.send("POST", "/v1/runs", "", "");
        inFlight = 0;
        if (answer.status() == 503) {
            return;
        }
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        int id = answer.json().get("id").asInt();
        runs.put(id, new Known(answer.json(), Optional.empty()));
        end(api, id);
    }

    /** Waits for the end of a run, and keeps what it said. */
    private void end(Api api, int id) throws IOException {
        JsonNode run = ended(api, id);
        assertThat(run.get("state").asText()).as(run.toString()).isEqualTo("committed");
        runs.put(id, new Known(run, Optional.of(assessments(api, id))));
    }

    private static JsonNode ended(Api api, int id) throws IOException {
        Api.Answer events = api.get("/v1/runs/" + id + "/events");
        assertThat(events.text()).as("events of run %d", id).contains("event: end");
        return api.get("/v1/runs/" + id).json();
    }

    /** Without those who are erased sooner or later. */
    private static String assessments(Api api, int id) throws IOException {
        Api.Answer answer = api.get("/v1/runs/" + id + "/assessments");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text().lines().map(NightlyRuns::customer)).doesNotHaveDuplicates();
        return answer.text()
                .lines()
                .filter(line -> !line.contains(ErasedCustomers.MARK))
                .collect(Collectors.joining("\n"));
    }

    private static String customer(String line) {
        return line.substring(0, line.indexOf(','));
    }

    @Override
    public void verify(Api api) throws IOException {
        Map<Integer, JsonNode> found = new TreeMap<>();
        for (JsonNode run : api.items("/v1/runs")) {
            assertThat(found.put(run.get("id").asInt(), run)).as("run %s is there once", run).isNull();
        }
        Set<Integer> unheardOf = new HashSet<>(found.keySet());
        unheardOf.removeAll(runs.keySet());
        assertThat(unheardOf).hasSizeLessThanOrEqualTo(inFlight);
        unheardOf.forEach(id -> runs.put(id, new Known(found.get(id), Optional.empty())));
        inFlight = 0;
        for (Map.Entry<Integer, Known> known : runs.entrySet()) {
            verify(api, known.getKey(), known.getValue(), found);
        }
        verifyHistory(api);
        verifyTasks(api);
    }

    private void verify(Api api, int id, Known known, Map<Integer, JsonNode> found) throws IOException {
        assertThat(found).containsKey(id);
        JsonNode run = found.get(id);
        for (String pin : PINNED) {
            assertThat(run.get(pin)).as("%s of run %d", pin, id).isEqualTo(known.run().get(pin));
        }
        if (known.assessments().isEmpty()) {
            interrupted += known.run().get("state").asText().equals("running") ? 1 : 0;
            end(api, id);
            return;
        }
        assertThat(run).isEqualTo(known.run());
        if (id > runs.size() - COMPARED) {
            assertThat(assessments(api, id)).as("assessments of run %d", id).isEqualTo(known.assessments().get());
        }
    }

    /** Each run is in the history of a customer at most once, and in that of somebody at all. */
    private void verifyHistory(Api api) throws IOException {
        List<JsonNode> history = api.items("/v1/customers/client0-p1/health/history");
        List<Integer> ids = history.stream().map(point -> point.get("run").asInt()).toList();
        assertThat(ids).doesNotHaveDuplicates().isSubsetOf(runs.keySet());
        if (!ids.isEmpty()) {
            int first = ids.get(ids.size() - 1);
            assertThat(ids).containsAll(runs.keySet().stream().filter(id -> id >= first).toList());
        }
    }

    private static void verifyTasks(Api api) throws IOException {
        Set<String> unfinished = new HashSet<>();
        for (String state : List.of("open", "snoozed")) {
            for (JsonNode task : api.items("/v1/tasks?state=" + state)) {
                String what = task.get("customer").asText() + " " + task.get("playbook").asText();
                assertThat(unfinished.add(what)).as("%s has one unfinished task", what).isTrue();
            }
        }
    }

    /** How many were interrupted and came to their end later. */
    int interrupted() {
        return interrupted;
    }

    @Override
    public int acknowledged() {
        return (int) runs.values().stream().filter(known -> known.assessments().isPresent()).count();
    }
}
