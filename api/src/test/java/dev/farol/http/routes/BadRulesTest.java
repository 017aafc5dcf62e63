package dev.farol.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.farol.http.Percent;
import dev.farol.rules.RulePath;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mistakes that the engine knows messages for, and the attacks that its guard stops, made over HTTP: the messages and their places are the same. */
class BadRulesTest {

    private static final Path BAD = Path.of("../engine/core/src/test/resources/bad");

    private static final Path HOSTILE = Path.of("../engine/core/src/test/resources/hostile/refused");
    private static final Set<String> NOTES = Set.of("expected.txt", "removed.txt");
    private static final String CANARY = "farol.canary";

    @TempDir
    private static Path folder;

    private static Installation farol;
    private static final Map<String, String> GOOD = new TreeMap<>();

    @BeforeAll
    static void open() throws Exception {
        farol = new Installation(folder);
        GOOD.putAll(texts(BAD.resolve("_good")));
        farol.publish(TestRules.files(GOOD));
    }

    @AfterAll
    static void close() throws Exception {
        farol.close();
    }

    /** Those in which each file is one that can be saved as a text. */
    static Stream<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> all = Files.list(BAD)) {
            for (Path each : all.sorted().toList()) {
                String name = String.valueOf(each.getFileName());
                if (Files.isDirectory(each) && !name.equals("_good") && canBeSaved(each)) {
                    names.add(name);
                }
            }
        }
        return names.stream();
    }

    private static boolean canBeSaved(Path fixture) throws IOException {
        try {
            return texts(fixture).keySet().stream()
                    .allMatch(path -> NOTES.contains(path)
                            || RulePath.refusal(path, List.of()).isEmpty());
        } catch (CharacterCodingException bytes) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void saysTheSameOverHttp(String name) throws IOException {
        Map<String, String> fixture = texts(BAD.resolve(name));
        String expected = Optional.ofNullable(fixture.remove("expected.txt")).orElseThrow();
        String removed = Optional.ofNullable(fixture.remove("removed.txt")).orElse("");
        begin(fixture);
        removed.lines().map(BadRulesTest::place).forEach(place -> farol.ops().delete(place, "If-Match", tag(place)));
        JsonNode checked = farol.ops().post("/v1/rules/check", "").json();
        assertThat(text(checked)).isEqualTo(expected);
        if (expected.contains(": error[")) {
            assertThat(farol.ops().post("/v1/rules/publish", "").status()).isEqualTo(422);
            assertThat(farol.viewer().get("/v1/rules/versions").json().get("items"))
                    .hasSize(2);
        }
    }

    static Stream<String> attacks() throws IOException {
        try (Stream<Path> all = Files.list(HOSTILE)) {
            return all.map(path -> String.valueOf(path.getFileName())).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void whatIsHostileIsRefusedAndDoesNothing(String name) throws IOException {
        Path canary = folder.resolve("canary");
        System.clearProperty(CANARY);
        Map<String, String> aimed = new TreeMap<>();
        texts(HOSTILE.resolve(name))
                .forEach((path, text) -> aimed.put(path, text.replace("${canary}", canary.toString())));
        boolean refusedAtOnce = aimed.keySet().stream()
                .anyMatch(path -> RulePath.refusal(path, List.of()).isPresent());
        if (refusedAtOnce) {
            aimed.forEach((path, text) -> assertThat(farol.ops()
                            .put(place(path), text, "Content-Type", "text/plain")
                            .status())
                    .isGreaterThanOrEqualTo(400));
            return;
        }
        begin(aimed);
        for (String way : List.of("test", "publish", "preview")) {
            assertThat(farol.ops().post("/v1/rules/" + way, "").status())
                    .as(way)
                    .isEqualTo(422);
        }
        assertThat(System.getProperty(CANARY)).isNull();
        assertThat(canary).doesNotExist();
    }

    /** A draft of the good files, with others. */
    private static void begin(Map<String, String> others) {
        farol.ops().delete("/v1/rules/draft");
        others.forEach(BadRulesTest::save);
    }

    @Test
    void mostMistakesAreMadeHere() throws IOException {
        assertThat(names()).hasSizeGreaterThan(100);
    }

    private static void save(String path, String text) {
        String place = place(path);
        String tag = tag(place);
        String[] headers = tag.isEmpty()
                ? new String[] {"Content-Type", "text/plain"}
                : new String[] {"Content-Type", "text/plain", "If-Match", tag};
        assertThat(farol.ops().put(place, text, headers).status()).as(path).isIn(200, 201);
    }

    private static String tag(String place) {
        return farol.viewer().get(place).header("ETag").orElse("");
    }

    private static String place(String path) {
        return "/v1/rules/files/" + Percent.encode(path);
    }

    private static String text(JsonNode checked) {
        StringBuilder text = new StringBuilder();
        for (JsonNode found : checked.get("diagnostics")) {
            text.append(found.get("file").asText());
            int line = found.get("line").asInt();
            int column = found.get("column").asInt();
            if (found.has("cell")) {
                text.append(':').append(found.get("cell").asText());
            } else if (line > 0) {
                text.append(':').append(line).append(column > 0 ? ":" + column : "");
            }
            text.append(": ").append(found.get("severity").asText());
            text.append('[').append(found.get("code").asText()).append("]: ");
            text.append(found.get("message").asText()).append("\n");
            String hint = found.get("hint").asText();
            text.append(hint.isEmpty() ? "" : "  " + hint + "\n");
        }
        return text.toString();
    }

    private static Map<String, String> texts(Path root) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
