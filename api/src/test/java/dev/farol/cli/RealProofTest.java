package dev.farol.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real outcomes, where they are beside the checkout; skipped where they are not. */
class RealProofTest {

    private static final Path DATA = Path.of("../../shared/data");

    @Test
    void rulesOfCommonSenseTellWhoWithdraws() throws IOException {
        JsonNode report = run("backtest", "oulad", "../examples/courses/rules-first", "--look-back", 0);
        assertThat(report.at("/auc/value").asDouble()).isCloseTo(0.6592, within(0.0001));
        assertThat(report.at("/auc/low").asDouble()).isBetween(0.5, 0.6592);
        assertThat(report.at("/auc/high").asDouble()).isBetween(0.6592, 0.7);
    }

    /** An additive scorecard of whole numbers gets .71 on customers that it was not fitted to. */
    @Test
    void tunedRulesTellItAsWellAsAScorecardCan() throws IOException {
        JsonNode proposal = run("calibrate", "oulad", "../examples/courses/rules");
        assertThat(proposal.at("/after/auc/value").asDouble()).isBetween(0.69, 0.73);
        assertThat(proposal.at("/before/auc/value").asDouble()).isBetween(0.69, 0.73);
    }

    @Test
    void nothingIsLearntFromTheControl() throws IOException {
        JsonNode proposal = run("calibrate", "ravenstack", "../rules");
        assertThat(proposal.get("verdict").asText()).isEqualTo("nothing-learnt");
        assertThat(proposal.get("message").asText()).startsWith("Nothing was learnt");
        assertThat(proposal.get("diff").asText()).isEmpty();
    }

    private static JsonNode run(String command, String set, String rules, Object... more) throws IOException {
        Path folder = DATA.resolve(set);
        assumeTrue(Files.isDirectory(folder), "it wants the data of " + set);
        List<Object> arguments = new ArrayList<>(List.of(command, "--rules", rules, "--format", "json"));
        arguments.addAll(List.of("--customers", folder.resolve("customers.csv")));
        arguments.addAll(List.of("--interactions", folder.resolve("interactions.ndjson.gz")));
        arguments.addAll(List.of("--outcomes", folder.resolve("outcomes_train.csv")));
        arguments.addAll(List.of(more));
        CommandRun run = CommandRun.of(arguments.toArray());
        assertThat(run.exit()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }
}
