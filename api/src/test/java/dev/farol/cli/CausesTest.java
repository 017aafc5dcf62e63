package dev.farol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.farol.statistics.Interval;
import dev.farol.statistics.Proportion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The base of the generator comes with its hidden truth: why each customer that leaves does. A rule set has one sign for each cause, all with
 * the same points. What calibrate makes of them is held against the truth: every cause drives away, and the one whose sign tells more
 * surely of leaving because of it gets the points that weigh more.
 */
class CausesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DEFAULT = Path.of("../rules");

    @TempDir
    private Path folder;

    /** Customers for which a sign shows, and those of them that leave because of what it is a sign of. */
    private record Sign(String cause, long because, long shown) {

        Interval share() {
            return Proportion.of(because, shown).interval().orElseThrow();
        }
    }

    @Test
    void calibrateRecoversTheSignsOfTheKnownCausesAndTheirOrder() throws IOException {
        Path base = folder.resolve("base");
        CommandRun generated =
                CommandRun.of("generate", "--customers", 8_000, "--interactions", 80, "--seed", 11, "--out", base);
        assertThat(generated.exit()).as(generated.err()).isZero();
        Map<String, Integer> points = calibrated(base);
        List<Sign> signs = signs(base);

        assertThat(points)
                .hasSize(6)
                .allSatisfy((cause, fitted) -> assertThat(fitted).as(cause).isLessThan(-5));
        int clear = 0;
        for (Sign weak : signs) {
            for (Sign strong : signs) {
                if (weak.share().high() < strong.share().low()) {
                    clear++;
                    assertThat(points.get(strong.cause()))
                            .as(strong + " tells more than " + weak)
                            .isLessThan(points.get(weak.cause()));
                }
            }
        }
        assertThat(clear).as("pairs of causes that differ beyond doubt").isGreaterThanOrEqualTo(10);
    }

    private Path rules() throws IOException {
        Path rules = folder.resolve("rules");
        Files.createDirectories(rules.resolve("bands"));
        Files.createDirectories(rules.resolve("health"));
        for (String file : List.of("scorecard.yaml", "interactions.yaml", "bands/bands.drl")) {
            Files.copy(DEFAULT.resolve(file), rules.resolve(file));
        }
        Files.copy(Path.of("src/test/resources/causes/causes.drl"), rules.resolve("health/causes.drl"));
        return rules;
    }

    private Map<String, Integer> calibrated(Path base) throws IOException {
        CommandRun run = run("calibrate", rules(), base, "--format", "json");
        Map<String, Integer> points = new HashMap<>();
        for (JsonNode rule : JSON.readTree(run.out()).get("rules")) {
            points.put(rule.get("rule").asText(), rule.get("proposed").asInt());
        }
        return points;
    }

    private CommandRun run(String command, Path rules, Path base, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(command, "--rules", rules));
        arguments.addAll(List.of("--customers", base.resolve("customers.csv")));
        arguments.addAll(List.of("--interactions", base.resolve("interactions.ndjson")));
        arguments.addAll(List.of("--outcomes", base.resolve("outcomes.csv")));
        arguments.addAll(List.of(more));
        CommandRun run = CommandRun.of(arguments.toArray());
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }

    /** From the assessments of a backtest, its outcomes, and the hidden causes. */
    private List<Sign> signs(Path base) throws IOException {
        Path out = folder.resolve("proof");
        run("backtest", folder.resolve("rules"), base, "--look-back", 0, "--out", out);
        Map<String, Set<String>> causes = new HashMap<>();
        for (String[] line : lines(base.resolve("causes.csv"))) {
            causes.computeIfAbsent(line[0], id -> new HashSet<>()).add(line[1]);
        }
        Set<String> left = new HashSet<>();
        for (String[] line : lines(base.resolve("outcomes.csv"))) {
            if (line[2].equals("1")) {
                left.add(line[0] + " " + line[1]);
            }
        }
        Map<String, long[]> counts = new HashMap<>();
        for (String line : Files.readAllLines(out.resolve("assessments.ndjson"))) {
            JsonNode assessment = JSON.readTree(line);
            String customer = assessment.get("customer").asText();
            String day = java.time.Instant.parse(assessment.get("asOf").asText())
                    .atZone(java.time.ZoneId.of("America/Sao_Paulo"))
                    .toLocalDate()
                    .toString();
            for (JsonNode factor : assessment.get("factors")) {
                String cause = factor.get("rule").asText();
                long[] count = counts.computeIfAbsent(cause, name -> new long[2]);
                boolean because = left.contains(customer + " " + day)
                        && causes.getOrDefault(customer, Set.of()).contains(cause);
                count[0] += because ? 1 : 0;
                count[1]++;
            }
        }
        List<Sign> signs = new ArrayList<>();
        counts.forEach((cause, count) -> signs.add(new Sign(cause, count[0], count[1])));
        return signs;
    }

    private static List<String[]> lines(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
