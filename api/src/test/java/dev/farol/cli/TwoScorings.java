package dev.farol.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Two files of assessments of the same customers, compared by themselves: shares nothing with what makes previews. */
record TwoScorings(Map<String, JsonNode> before, Map<String, JsonNode> after, Map<String, BigDecimal> mrr) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static TwoScorings read(Path before, Path after, Path customers, Path interactions) throws IOException {
        Map<String, BigDecimal> mrr = new HashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(customers)) {
            for (NamedCsvRecord row : csv) {
                String value = row.getField("mrr");
                mrr.put(row.getField("id"), value.isEmpty() ? BigDecimal.ZERO : new BigDecimal(value));
            }
        }
        for (String line : Files.readAllLines(interactions)) {
            subscribed(JSON.readTree(line), mrr);
        }
        return new TwoScorings(assessments(before), assessments(after), mrr);
    }

    /** Each customer has one subscription, and lines are by time: what the last one about it says counts. */
    private static void subscribed(JsonNode line, Map<String, BigDecimal> mrr) {
        String type = line.get("type").asText();
        boolean trial = line.at("/data/trial").asBoolean();
        if (type.equals("subscription_paused")
                || type.equals("subscription_ended")
                || type.equals("dunning_exhausted")) {
            mrr.put(line.get("customer").asText(), BigDecimal.ZERO);
        } else if (type.startsWith("subscription_")) {
            mrr.put(
                    line.get("customer").asText(),
                    trial ? BigDecimal.ZERO : line.get("value").decimalValue());
        }
    }

    private static Map<String, JsonNode> assessments(Path file) throws IOException {
        Map<String, JsonNode> all = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode assessment = JSON.readTree(line);
            all.put(assessment.get("customer").asText(), assessment);
        }
        return all;
    }

    static <T> T of(Map<String, T> all, String id) {
        return Objects.requireNonNull(all.get(id), id);
    }

    List<String> customers(Predicate<String> wanted) {
        return before.keySet().stream().filter(wanted).toList();
    }

    private BigDecimal mrr(List<String> ids) {
        return ids.stream().map(id -> of(mrr, id)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** {@code 3 customers, 1200.5}. */
    String amount(List<String> ids) {
        return ids.size() + " customers, " + mrr(ids).stripTrailingZeros().toPlainString();
    }

    static String amount(JsonNode node) {
        return node.get("customers").asLong() + " customers, "
                + node.get("mrr").decimalValue().stripTrailingZeros().toPlainString();
    }

    String band(Map<String, JsonNode> side, String id) {
        return of(side, id).get("band").asText();
    }

    List<String> movers() {
        Comparator<String> order = Comparator.<String, BigDecimal>comparing(id -> of(mrr, id))
                .reversed()
                .thenComparing(Comparator.<String>comparingInt(id -> Math.abs(change(id)))
                        .reversed())
                .thenComparing(Function.identity());
        return customers(id -> !band(before, id).equals(band(after, id))).stream()
                .sorted(order)
                .toList();
    }

    /** Of those that have both scores; else 0. */
    int change(String id) {
        JsonNode was = of(before, id).get("score");
        JsonNode is = of(after, id).get("score");
        return was.isNull() || is.isNull() ? 0 : is.asInt() - was.asInt();
    }

    /** {@code rule from to}, sorted. */
    List<String> factors(String id) {
        Map<String, Integer> was = points(of(before, id));
        Map<String, Integer> is = points(of(after, id));
        TreeSet<String> rules = new TreeSet<>(was.keySet());
        rules.addAll(is.keySet());
        return rules.stream()
                .filter(rule -> !was.getOrDefault(rule, 0).equals(is.getOrDefault(rule, 0)))
                .map(rule -> rule + " " + was.getOrDefault(rule, 0) + " " + is.getOrDefault(rule, 0))
                .toList();
    }

    private static Map<String, Integer> points(JsonNode assessment) {
        Map<String, Integer> points = new HashMap<>();
        assessment
                .get("factors")
                .forEach(factor -> points.put(
                        factor.get("rule").asText(), factor.get("points").asInt()));
        return points;
    }

    static long firing(Map<String, JsonNode> side, String rule) {
        return side.values().stream()
                .filter(assessment -> points(assessment).containsKey(rule))
                .count();
    }

    List<String> recommended(Map<String, JsonNode> side, String playbook) {
        return side.keySet().stream()
                .filter(id -> of(side, id)
                        .get("recommendations")
                        .findValuesAsText("playbook")
                        .contains(playbook))
                .toList();
    }

    static double coverage(Map<String, JsonNode> side) {
        return side.values().stream()
                .mapToDouble(assessment -> assessment.get("coverage").asDouble())
                .average()
                .orElseThrow();
    }

    static double score(Map<String, JsonNode> side) {
        return scored(side).stream()
                .mapToInt(assessment -> assessment.get("score").asInt())
                .average()
                .orElseThrow();
    }

    /** Mean points of a dimension, limited, over those that have a score. */
    static double points(Map<String, JsonNode> side, String dimension) {
        return scored(side).stream()
                .mapToInt(assessment -> {
                    for (JsonNode limit : assessment.get("limits")) {
                        if (limit.get("dimension").asText().equals(dimension)) {
                            return limit.get("limitedTo").asInt();
                        }
                    }
                    int sum = 0;
                    for (JsonNode factor : assessment.get("factors")) {
                        sum += factor.get("dimension").asText().equals(dimension)
                                ? factor.get("points").asInt()
                                : 0;
                    }
                    return sum;
                })
                .average()
                .orElseThrow();
    }

    static List<JsonNode> scored(Map<String, JsonNode> side) {
        return new ArrayList<>(side.values().stream()
                .filter(assessment -> !assessment.get("score").isNull())
                .collect(Collectors.toList()));
    }
}
