package dev.farol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generated base tells why each customer left; a rule for each cause, all with the same points, is calibrated on who left. */
class KnownCausesTest {

    private static final Path RULES = Path.of("src/test/resources/causes");

    /** How many times as many leavers one cause has to explain as another one, so that chance does not turn them round. */
    private static final double CLEARLY = 1.5;

    @TempDir
    private Path folder;

    @Test
    void calibrateRecoversTheSignsAndTheOrderOfCauses() throws IOException {
        CommandRun.of("generate", "--customers", 4000, "--seed", 42, "--interactions", 250, "--out", folder);
        CommandRun run = CommandRun.of(
                "calibrate",
                "--rules",
                rules(),
                "--customers",
                folder.resolve("customers.csv"),
                "--interactions",
                folder.resolve("interactions.ndjson"),
                "--outcomes",
                folder.resolve("outcomes.csv"),
                "--format",
                "json");
        assertThat(run.exit()).as(run.err()).isZero();
        Map<String, JsonNode> rules = new TreeMap<>();
        new ObjectMapper()
                .readTree(run.out())
                .get("rules")
                .forEach(rule -> rules.put(rule.get("rule").asText(), rule));
        Map<String, Double> shares = shares();
        shares.remove("none");

        assertThat(rules.keySet()).isEqualTo(shares.keySet()).hasSize(6);
        assertThat(rules.values()).allSatisfy(rule -> {
            assertThat(rule.get("proposed").asInt()).isLessThan(-5);
            assertThat(rule.get("highestOfFolds").asInt()).isNegative();
            assertThat(rule.get("finding").asText()).isEqualTo("fitted");
        });
        int compared = 0;
        for (Map.Entry<String, Double> more : shares.entrySet()) {
            for (Map.Entry<String, Double> less : shares.entrySet()) {
                if (more.getValue() > CLEARLY * less.getValue()) {
                    assertThat(gap(rules, more.getKey()))
                            .as("%s against %s of %s", more, less, rules)
                            .isGreaterThan(gap(rules, less.getKey()));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(8);
    }

    private static double gap(Map<String, JsonNode> rules, String rule) {
        return Stream.of(rules.get(rule))
                .mapToDouble(one -> one.get("gap").asDouble())
                .sum();
    }

    /** How many rows of leavers each cause explains. */
    private Map<String, Double> shares() throws IOException {
        List<String[]> outcomes = cells("outcomes.csv");
        Set<String> moments = new HashSet<>();
        outcomes.forEach(row -> moments.add(row[1]));
        assertThat(moments).hasSize(2);
        Map<String, Double> shares = new TreeMap<>();
        List<String[]> causes = cells("causes.csv");
        for (String[] row : outcomes) {
            if (row[2].equals("1")) {
                causes.stream()
                        .filter(cause -> cause[0].equals(row[0]))
                        .forEach(cause -> shares.merge(cause[1], Double.valueOf(cause[2]), Double::sum));
            }
        }
        return shares;
    }

    private List<String[]> cells(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
    }

    private Path rules() throws IOException {
        Path rules = folder.resolve("rules");
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = rules.resolve(RULES.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.copy(Path.of("../rules/interactions.yaml"), rules.resolve("interactions.yaml"));
        return rules;
    }
}
