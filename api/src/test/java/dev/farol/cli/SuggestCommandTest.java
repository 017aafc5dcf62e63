package dev.farol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.rules.RuleFolder;
import dev.farol.ruleset.RuleSetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path shared;

    private static Path customers;
    private static Path interactions;
    private static Path outcomes;
    private static Path rules;

    @TempDir
    private Path folder;

    @BeforeAll
    static void base() throws IOException {
        CommandRun.of("generate", "--customers", 1500, "--interactions", 60, "--seed", 7, "--out", shared);
        customers = shared.resolve("customers.csv");
        interactions = shared.resolve("interactions.ndjson");
        outcomes = shared.resolve("outcomes.csv");
        rules = EditedRules.asTheyAre(shared.resolve("rules"));
    }

    private static CommandRun suggest(Object... more) {
        return suggest(outcomes, more);
    }

    private static CommandRun suggest(Path told, Object... more) {
        List<Object> all = new ArrayList<>(List.of("rules", "suggest", "--rules", rules, "--customers", customers));
        all.addAll(List.of("--interactions", interactions, "--outcomes", told));
        all.addAll(List.of(more));
        return CommandRun.of(all.toArray());
    }

    @Test
    void printsAFileThatPassesTheCheckOfTheRules() throws IOException {
        Path copy = EditedRules.asTheyAre(folder.resolve("rules"));
        Path file = copy.resolve("health/suggested.drl");
        CommandRun run = suggest("--out", file, "--threads", 2);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(Files.readString(file)).contains("rule \"", "// beyond today's score: odds ratio ");
        Diagnostics diagnostics = new Diagnostics();
        assertThat(RuleSetReader.read(RuleFolder.read(copy, diagnostics), diagnostics))
                .as(diagnostics.sorted().toString())
                .isPresent();
        assertThat(suggest("--threads", 1).out()).isEqualTo(Files.readString(file));
    }

    @Test
    void writesEverythingAsFields() throws IOException {
        CommandRun run = suggest("--format", "json", "--most", 2, "--lang", "pt");
        JsonNode json = JSON.readTree(run.out());
        assertThat(json.get("suggested")).hasSize(2);
        JsonNode first = json.get("suggested").get(0);
        assertThat(first.get("evidence").get("correctedPValue").doubleValue()).isLessThan(0.05);
        assertThat(first.get("evidence").get("lift").get("low").doubleValue()).isPositive();
        assertThat(first.get("points").intValue()).isBetween(-30, 30);
        assertThat(json.get("looks").longValue()).isGreaterThan(1000);
        assertThat(json.get("drl").textValue())
                .contains("rule \"" + first.get("rule").textValue() + "\"", "além da pontuação de hoje");
    }

    @Test
    void saysWhichLinesDoNotCountAndWhichNamesAreNothing() throws IOException {
        Path bad = folder.resolve("outcomes.csv");
        Files.writeString(bad, Files.readString(outcomes));
        Files.writeString(bad, "nobody,2026-01-01,1\nc000001,soon,1\n", StandardOpenOption.APPEND);
        long lines = Files.readAllLines(bad).size();
        CommandRun run = suggest(bad, "--skip", "segmento,plan", "--most", 1);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        bad + ":" + (lines - 1) + ": ",
                        bad + ":" + lines + ": ",
                        "--skip names nothing that is there (segmento)");
        assertThat(run.out()).contains("rule \"");
    }

    @Test
    void saysThatThereIsTooLittleToLearnFrom() throws IOException {
        Path few = folder.resolve("few.csv");
        Files.writeString(few, String.join("\n", Files.readAllLines(outcomes).subList(0, 40)) + "\n");
        CommandRun run = suggest(few);
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("Too few outcomes");
        assertThat(run.out()).contains("Nothing is worth a rule: ").doesNotContain("rule \"");
    }

    @Test
    void refusesOutcomesOfWhichNoLineCanBeUsed() throws IOException {
        CommandRun none =
                suggest(Files.writeString(folder.resolve("none.csv"), "customer,as_of,left\nnobody,2026-01-01,1\n"));
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.err())
                .contains("none.csv:2: there is no such customer (nobody)", "could not suggest rules: no line of");
        assertThat(none.out()).isEmpty();
    }

    @Test
    void whatWasNeverLookedForIsNotSure() throws IOException {
        List<String> lines = Files.readAllLines(outcomes);
        CommandRun one = suggest(Files.write(folder.resolve("one.csv"), lines.subList(0, 2)), "--format", "json");
        JsonNode json = JSON.readTree(one.out());
        assertThat(json.get("looks").longValue()).isZero();
        assertThat(json.get("bestCorrectedPValue").doubleValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "--most, 0, --most must be 1 or more (0).",
        "--min-share, 60, --min-share must be above 0 and up to 50 percent (60.0).",
        "--min-share, NaN, --min-share must be above 0",
        "--windows, '30,0', --windows have 1 to 1830 days (0).",
        "--threads, 0, --threads must be 1 or more (0).",
    })
    void refusesOptionsThatMeanNothing(String option, String value, String message) {
        CommandRun run = suggest(option, value);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }
}
