package dev.farol.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import com.github.difflib.patch.PatchFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrateCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RAVENSTACK = Path.of("../../shared/data/ravenstack");
    private static final int FINDINGS = 3;

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
    void whatIsAppliedIsWhatTheDiffSaysAndPassesTheCheck() throws IOException, PatchFailedException {
        Path rules = rules();
        Map<String, String> before = content(rules);
        JsonNode proposal = JSON.readTree(calibrate(rules, "--format", "json").out());
        CommandRun applied = calibrate(rules, "--apply");
        assertThat(applied.exit()).as(applied.err()).isZero();
        Map<String, String> after = content(rules);
        assertThat(after.remove("calibration.json")).contains("outcomes.csv");
        assertThat(patched(before, proposal.get("diff").asText())).isEqualTo(after);
        assertThat(withoutPoints(after)).isEqualTo(withoutPoints(before));
        assertThat(CommandRun.of("rules", "check", rules).exit()).isIn(0, FINDINGS);
        JsonNode again = JSON.readTree(calibrate(rules, "--format", "json").out());
        for (int i = 0; i < proposal.get("rules").size(); i++) {
            assertThat(again.get("rules").get(i).get("today"))
                    .as(again.get("rules").get(i).get("rule").asText())
                    .isEqualTo(proposal.get("rules").get(i).get("proposed"));
        }
        assertThat(again.get("cautions").findValuesAsText("kind")).contains("trained-on-these");
        CommandRun backtest = CommandRun.of(arguments("backtest", rules, "--look-back", "0"));
        assertThat(backtest.out()).contains("tuned on").contains("outcomes.csv");
    }

    /** The sentences of a file, whatever their points. */
    private static String withoutPoints(Map<String, String> files) {
        return files.getOrDefault("health/sentiment.dslr", "").replaceAll("\\d+ points", "N points");
    }

    @Test
    void noRuleChangesItsSignWhereThatIsForbidden() throws IOException {
        JsonNode free = JSON.readTree(calibrate(rules(), "--format", "json").out());
        JsonNode proposal = JSON.readTree(
                calibrate(rules(), "--monotone", "--format", "json").out());
        assertThat(turned(free)).isPositive();
        assertThat(turned(proposal)).isZero();
        assertThat(proposal.findValuesAsText("finding")).contains("sign-kept").doesNotContain("other-sign");
    }

    private static long turned(JsonNode proposal) {
        long turned = 0;
        for (JsonNode rule : proposal.get("rules")) {
            turned += rule.get("today").asInt() * rule.get("proposed").asInt() < 0 ? 1 : 0;
        }
        return turned;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void proposesNothingFromShuffledOutcomes(int seed) throws IOException {
        Path rules = rules();
        CommandRun run = calibrate(rules, "--permute", seed, "--format", "json");
        assertThat(run.exit()).as(run.err()).isZero();
        JsonNode proposal = JSON.readTree(run.out());
        assertThat(proposal.get("shuffled").asBoolean()).isTrue();
        assertThat(proposal.get("diff").asText()).isEmpty();
        assertThat(proposal.get("after").get("auc").get("low").asDouble()).isLessThan(0.5);
        assertThat(calibrate(rules, "--permute", "--apply").exit()).isEqualTo(2);
    }

    @Test
    void theNumberOfThreadsAndTheOrderOfLinesDoNotMatter() throws IOException {
        Path rules = rules();
        String one = calibrate(rules, "--threads", 1).out();
        assertThat(calibrate(rules, "--threads", 4).out()).isEqualTo(one);
        Path outcomes = shuffled("outcomes.csv", true);
        Path interactions = shuffled("interactions.ndjson", false);
        CommandRun run = CommandRun.of(
                "calibrate",
                "--rules",
                rules,
                "--customers",
                base.resolve("customers.csv"),
                "--interactions",
                interactions,
                "--outcomes",
                outcomes);
        assertThat(run.out()).isEqualTo(one);
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

    /** The files after a unified diff, by another reader of diffs. */
    private static Map<String, String> patched(Map<String, String> files, String diff) throws PatchFailedException {
        Map<String, String> patched = new TreeMap<>(files);
        for (String part : diff.split("(?m)^(?=--- a/)")) {
            if (part.isBlank()) {
                continue;
            }
            List<String> lines = List.of(part.split("\n"));
            String name = lines.get(0).substring("--- a/".length());
            Patch<String> patch = UnifiedDiffUtils.parseUnifiedDiff(lines);
            List<String> before = List.of(patched.getOrDefault(name, "").split("\n", -1));
            patched.put(name, String.join("\n", patch.applyTo(before)));
        }
        return patched;
    }

    private Path shuffled(String name, boolean header) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(base.resolve(name), StandardCharsets.UTF_8));
        Collections.shuffle(lines.subList(header ? 1 : 0, lines.size()), new Random(5));
        return Files.write(folder.resolve(name), lines);
    }
}
