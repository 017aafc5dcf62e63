package dev.farol.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RAVENSTACK = Path.of("../../shared/data/ravenstack");

    @TempDir
    private static Path base;

    @TempDir
    private Path folder;

    @BeforeAll
    static void generate() {
        CommandRun run =
                CommandRun.of("generate", "--customers", 1000, "--interactions", 60, "--seed", 21, "--out", base);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    @Test
    void proposesPointsAsADiffAndChangesNoFile() throws IOException {
        Path rules = rules();
        Map<String, String> before = content(rules);
        CommandRun run = calibrate(rules);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("area under the curve +0\\.\\d{3} \\[.*\\] +0\\.\\d{3} \\[")
                .contains("--- a/scorecard.yaml", "+++ b/health/adoption.drl");
        assertThat(content(rules)).isEqualTo(before);
    }

    @Test
    void noRuleChangesItsSignWhereThatIsForbidden() throws IOException {
        JsonNode free = JSON.readTree(calibrate(rules(), "--format", "json").out());
        Path upsideDown = rules();
        Path file = upsideDown.resolve("health/commercial.drl");
        String failed = "health.points(-8, \"a payment failed";
        assertThat(Files.readString(file)).containsOnlyOnce(failed);
        Files.writeString(file, Files.readString(file).replace(failed, failed.replace("-8", "8")));
        JsonNode proposal = JSON.readTree(
                calibrate(upsideDown, "--monotone", "--format", "json").out());
        assertThat(turned(free)).isPositive();
        assertThat(turned(proposal)).isZero();
        assertThat(free.findValuesAsText("finding")).contains("other-sign");
        assertThat(proposal.findValuesAsText("finding")).contains("sign-kept").doesNotContain("other-sign");
    }

    private static long turned(JsonNode proposal) {
        long turned = 0;
        for (JsonNode rule : proposal.get("rules")) {
            turned += rule.get("today").asInt() * rule.get("proposed").asInt() < 0 ? 1 : 0;
        }
        return turned;
    }

    @Test
    void saysThatNothingWasLearntWhereOutcomesHaveNothingToDoWithWhatHappened() throws IOException {
        assumeTrue(Files.isDirectory(RAVENSTACK), "wants the data of ravenstack");
        Path rules = rules();
        Map<String, String> before = content(rules);
        Object[] arguments = {
            "calibrate",
            "--rules",
            rules,
            "--customers",
            RAVENSTACK.resolve("customers.csv"),
            "--interactions",
            RAVENSTACK.resolve("interactions.ndjson.gz"),
            "--outcomes",
            RAVENSTACK.resolve("outcomes_train.csv")
        };
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("Nothing was learnt").doesNotContain("--- a/");
        Object[] applying = Arrays.copyOf(arguments, arguments.length + 1);
        applying[arguments.length] = "--apply";
        CommandRun applied = CommandRun.of(applying);
        assertThat(applied.exit()).isEqualTo(1);
        assertThat(applied.err()).contains("nothing was changed");
        assertThat(content(rules)).isEqualTo(before);
    }

    @Test
    void saysWhereThereAreTooFewOutcomes() throws IOException {
        Path few = folder.resolve("few.csv");
        List<String> lines = Files.readAllLines(base.resolve("outcomes.csv"));
        Files.write(few, lines.subList(0, 6));
        CommandRun run = CommandRun.of(
                "calibrate",
                "--rules",
                rules(),
                "--customers",
                base.resolve("customers.csv"),
                "--interactions",
                base.resolve("interactions.ndjson"),
                "--outcomes",
                few);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("too few outcomes");
    }

    @Test
    void saysHowManyRowsHadNoPartForTheyHaveNoScore() throws IOException {
        List<String> lines = Files.readAllLines(base.resolve("outcomes.csv"));
        String early = lines.stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .distinct()
                .map(customer -> customer + ",2001-01-01,0\n")
                .collect(Collectors.joining("", "customer,as_of,left\n", ""));
        Object[] arguments = arguments("calibrate", rules());
        arguments[Arrays.asList(arguments).indexOf("--outcomes") + 1] =
                Files.writeString(folder.resolve("early.csv"), early);
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.out()).contains("! No row has a score: ").containsPattern("! (\\S+) of \\1 rows have no score");
    }

    @Test
    void saysThatNothingWasChangedWhereThePointsAreAsProposed() throws IOException {
        Path rules = rules();
        assertThat(calibrate(rules, "--apply").err()).contains("farol: changed ", "then publish it");
        CommandRun again = calibrate(rules, "--apply");
        assertThat(again.exit()).isZero();
        Path fewer = folder.resolve("fewer.csv");
        List<String> lines = Files.readAllLines(base.resolve("outcomes.csv"));
        Files.write(fewer, lines.subList(0, lines.size() - 1));
        Object[] backtest = arguments("backtest", rules);
        backtest[Arrays.asList(backtest).indexOf("--outcomes") + 1] = fewer;
        assertThat(CommandRun.of(backtest).out())
                .as("the same customers, but for one row")
                .contains("The points of today were tuned on ");
        assertThat(again.err())
                .contains("farol: nothing was changed, for the points are as proposed")
                .doesNotContain("publish");
    }

    private static CommandRun calibrate(Path rules, Object... more) {
        return CommandRun.of(arguments("calibrate", rules, more));
    }

    private static Object[] arguments(String command, Path rules, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(command, "--rules", rules));
        arguments.addAll(List.of("--customers", base.resolve("customers.csv")));
        arguments.addAll(List.of("--interactions", base.resolve("interactions.ndjson")));
        arguments.addAll(List.of("--outcomes", base.resolve("outcomes.csv")));
        arguments.addAll(List.of(more));
        return arguments.toArray();
    }

    /** A copy of the default rules. */
    private Path rules() throws IOException {
        Path to = Files.createTempDirectory(folder, "rules");
        Path from = Path.of("../rules");
        for (String part : List.of(
                "scorecard.yaml", "interactions.yaml", "health", "bands", "playbooks", "language", "scenarios")) {
            try (Stream<Path> files = Files.walk(from.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    private static Map<String, String> content(Path rules) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(rules.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }
}
