package dev.farol.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Profiles that are replaced and patched. */
final class Profiles implements Deeds {

    private static final int MOST = 40;

    private final String client;
    private final Random random;
    private final Map<String, Map<String, String>> stored = new HashMap<>();
    private final Map<String, Map<String, String>> inFlight = new HashMap<>();
    private int version;
    private int acknowledged;

    Profiles(String client, Random random) {
        this.client = client;
        this.random = random;
    }

    @Override
    public void act(Api api) throws IOException {
        String id = client + "-p" + random.nextInt(MOST);
        version++;
        boolean patch = stored.containsKey(id) && random.nextBoolean();
        Map<String, String> next = patch ? new TreeMap<>(stored.getOrDefault(id, Map.of())) : new TreeMap<>();
        next.put(patch ? "segment" : "name", "v" + version);
        next.put("plan", "pro");
        inFlight.put(id, next);
        String body = patch
                ? "{\"segment\":\"v%d\"}".formatted(version)
                : "{\"name\":\"v%d\",\"plan\":\"pro\"}".formatted(version);
        Api.Answer answer = api.send(patch ? "PATCH" : "PUT", "/v1/customers/" + id, "application/json", body);
        inFlight.remove(id);
        if (answer.status() == 503) {
            return;
        }
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        stored.put(id, next);
        acknowledged++;
    }

    @Override
    public void verify(Api api) throws IOException {
        for (int i = 0; i < MOST; i++) {
            String id = client + "-p" + i;
            Map<String, String> expected = stored.getOrDefault(id, Map.of());
            Map<String, String> found = found(api, id);
            assertThat(found).as(id).isIn(expected, inFlight.getOrDefault(id, expected));
            if (!found.isEmpty()) {
                stored.put(id, found);
            }
        }
        inFlight.clear();
    }

    private static Map<String, String> found(Api api, String id) throws IOException {
        Api.Answer answer = api.get("/v1/customers/" + id);
        if (answer.status() == 404) {
            return Map.of();
        }
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Map<String, String> profile = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : answer.json().properties()) {
            profile.put(field.getKey(), field.getValue().asText());
        }
        assertThat(profile.remove("id")).isEqualTo(id);
        return profile;
    }

    @Override
    public int acknowledged() {
        return acknowledged;
    }
}
