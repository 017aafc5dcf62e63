package dev.farol.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Rules that are published: after a kill the old ones are live or the new ones, and the folder holds the same. */
final class Publications implements Deeds {

    private static final String FILE = "/v1/rules/files/health/health.drl";
    private static final String OTHER = "/v1/rules/files/health/other";
    private static final String TEXT = "text/plain";

    private final Path folder;
    private final Random random;
    private String live = "";
    /** What may be live although nobody was told so. */
    private Set<String> inFlight = Set.of();

    private int acknowledged;

    Publications(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
    }

    @Override
    public void act(Api api) throws IOException {
        if (random.nextInt(4) == 0 && !live.isEmpty()) {
            activate(api);
            return;
        }
        api.send("DELETE", "/v1/rules/draft", "", "");
        String health = api.get(FILE).text();
        put(api, FILE, health.replaceAll("points\\(-[0-9]+", "points(-" + (1 + random.nextInt(30))));
        String other = OTHER + random.nextInt(3) + ".drl";
        put(api, other, "// note " + random.nextInt(1_000_000) + "\n");
        String draft = api.get("/v1/rules").json().at("/draft/version").asText();
        go(api, "/v1/rules/publish", draft);
    }

    private void put(Api api, String path, String text) throws IOException {
        Api.Answer put = api.put(path, TEXT, text);
        assertThat(put.status()).as(put.text()).isIn(200, 201);
    }

    private void activate(Api api) throws IOException {
        List<JsonNode> all = api.items("/v1/rules/versions");
        String version = all.get(random.nextInt(all.size())).get("version").asText();
        go(api, "/v1/rules/versions/" + version + "/activate", version);
    }

    private void go(Api api, String path, String version) throws IOException {
        inFlight = Set.of(version);
        Api.Answer answer = api.send("POST", path, "", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("version").asText()).isEqualTo(version);
        assertThat(answer.json().path("leftAlone")).isEmpty();
        inFlight = Set.of();
        live = version;
        acknowledged++;
    }

    @Override
    public void verify(Api api) throws IOException {
        JsonNode rules = api.get("/v1/rules").json();
        String active = rules.at("/active/version").asText();
        if (!live.isEmpty() && !inFlight.contains(active)) {
            assertThat(active).isEqualTo(live);
        }
        live = active;
        inFlight = Set.of();
        Map<String, String> stored = new TreeMap<>();
        for (JsonNode file : api.get("/v1/rules/versions/" + active).json().get("files")) {
            stored.put(file.get("path").asText(), file.get("text").asText());
        }
        assertThat(inFolder()).isEqualTo(stored);
        assertThat(rules.at("/folder/state").asText()).isEqualTo("same");
    }

    private Map<String, String> inFolder() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    @Override
    public int acknowledged() {
        return acknowledged;
    }
}
