package dev.farol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Adds up printed assessments again, from nothing but what is printed and the limits of the scorecard. */
final class Reconciled {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Reconciled() {}

    static List<JsonNode> read(Path assessments) throws IOException {
        try (Stream<String> lines = Files.lines(assessments)) {
            return lines.map(Reconciled::parse).toList();
        }
    }

    static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    /** {@code score = clamp(base + sum of dimension totals after limits, 0, 100)}, and every limit is told. */
    static void check(JsonNode assessment) {
        Map<String, Integer> totals = new HashMap<>();
        assessment
                .get("factors")
                .forEach(factor -> totals.merge(
                        factor.get("dimension").asText(), factor.get("points").asInt(), Integer::sum));
        int clamp = Integer.MIN_VALUE;
        for (JsonNode limit : assessment.get("limits")) {
            if (limit.get("dimension").isNull()) {
                clamp = limit.get("points").asInt();
            } else {
                String dimension = limit.get("dimension").asText();
                assertThat(totals).containsEntry(dimension, limit.get("points").asInt());
                totals.put(dimension, limit.get("limitedTo").asInt());
            }
        }
        int sum = assessment.get("base").asInt()
                + totals.values().stream().mapToInt(Integer::intValue).sum();
        if (clamp != Integer.MIN_VALUE) {
            assertThat(sum).as(assessment.toString()).isEqualTo(clamp);
        }
        if (!assessment.get("score").isNull()) {
            assertThat(assessment.get("score").asInt())
                    .as(assessment.toString())
                    .isEqualTo(Math.max(0, Math.min(100, sum)));
            assertThat(sum < 0 || sum > 100).isEqualTo(clamp != Integer.MIN_VALUE);
        }
    }
}
