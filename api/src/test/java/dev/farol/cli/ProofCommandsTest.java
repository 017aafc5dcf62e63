package dev.farol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** {@code backtest} and {@code calibrate} on a generated base. */
class ProofCommandsTest {

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
        CommandRun.of("generate", "--customers", 1500, "--seed", 7, "--interactions", 30, "--out", shared);
        customers = shared.resolve("customers.csv");
        interactions = shared.resolve("interactions.ndjson");
        outcomes = shared.resolve("outcomes.csv");
        rules = EditedRules.asTheyAre(shared.resolve("rules"));
    }

    private static CommandRun run(String command, Object... more) {
        return on(command, customers, interactions, outcomes, more);
    }

    private static CommandRun on(
            String command, Path ofCustomers, Path ofInteractions, Path ofOutcomes, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(command, "--customers", ofCustomers));
        arguments.addAll(List.of("--interactions", ofInteractions, "--outcomes", ofOutcomes));
        arguments.addAll(List.of(more).contains("--rules") ? List.of() : List.of("--rules", rules));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray());
    }

    private static JsonNode json(CommandRun run) throws IOException {
        assertThat(run.out()).doesNotContain("NaN").doesNotContain("Infinity");
        return JSON.readTree(run.out());
    }

    @ParameterizedTest
    @CsvSource({"en, Rules , Risk", "pt, Regras , Risco"})
    void backtestWritesAReportThatProgramsCanRead(String language, String head, String band)
            throws IOException, ParserConfigurationException, SAXException {
        Path out = folder.resolve("new/report");
        CommandRun run = run("backtest", "--out", out, "--lang", language);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith(head).doesNotContain("NaN");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
        JsonNode report = JSON.readTree(Files.readString(out.resolve("report.json")));
        String json = run("backtest", "--format", "json", "--lang", language).out();
        assertThat(Files.readString(out.resolve("report.json"))).isEqualTo(json);
        assertThat(report.at("/auc/value").asDouble()).isBetween(0.5, 1.0);
        assertThat(Files.readAllLines(out.resolve("assessments.ndjson")))
                .hasSize(Files.readAllLines(outcomes).size() - 1)
                .allMatch(line -> line.startsWith("{\"customer\":\""));
        String page = Files.readString(out.resolve("report.html"));
        assertThat(page).startsWith("<!DOCTYPE html>").contains(band, "<svg").doesNotContain("NaN");
        String xml = page.substring(page.indexOf("<html"));
        String tongue = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement()
                .getAttribute("lang");
        assertThat(tongue).startsWith(language);
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"backtest", "calibrate"})
    void threadsOrderAndTheStoreChangeNoByte(String command) throws IOException {
        String one = run(command, "--threads", 1, "--format", "json").out();
        assertThat(run(command, "--threads", 4, "--format", "json").out()).isEqualTo(one);
        Path[] mixed = new Path[2];
        for (int i = 0; i < 2; i++) {
            Path file = List.of(interactions, outcomes).get(i);
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            Collections.shuffle(lines.subList(i, lines.size()), new Random(3));
            mixed[i] = Files.write(folder.resolve(file.getFileName()), lines);
        }
        assertThat(on(command, customers, mixed[0], mixed[1], "--format", "json")
                        .out())
                .isEqualTo(one);
        Path data = folder.resolve("data");
        CommandRun.of(
                "import", "--data", data, "--customers", customers, "--interactions", interactions, "--rules", rules);
        CommandRun stored =
                CommandRun.of(command, "--data", data, "--rules", rules, "--outcomes", outcomes, "--format", "json");
        assertThat(stored.out()).as(stored.err()).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({"7, 1", "8, 2", "9, 3"})
    void shuffledOutcomesShowNothingAndTeachNothing(int base, long seed) throws IOException {
        CommandRun.of("generate", "--customers", 600, "--seed", base, "--interactions", 20, "--out", folder);
        Object[] files = {"--permute", seed, "--format", "json"};
        JsonNode backtest = json(on(
                "backtest",
                folder.resolve("customers.csv"),
                folder.resolve("interactions.ndjson"),
                folder.resolve("outcomes.csv"),
                files));
        assertThat(backtest.at("/auc/low").asDouble()).isBetween(0.3, 0.5);
        assertThat(backtest.at("/auc/high").asDouble()).isBetween(0.5, 0.7);
        JsonNode proposal = json(on(
                "calibrate",
                folder.resolve("customers.csv"),
                folder.resolve("interactions.ndjson"),
                folder.resolve("outcomes.csv"),
                files));
        assertThat(proposal.get("verdict").asText()).isEqualTo("nothing-learnt");
        assertThat(proposal.get("diff").asText()).isEmpty();
    }

    @Test
    void calibrateChangesFilesOnlyWhenAskedAndThenToWhatItProposed() throws IOException {
        Path mine = copied("mine");
        SortedMap<String, String> before = texts(mine);
        CommandRun proposed = run("calibrate", "--rules", mine, "--format", "json");
        assertThat(proposed.exit()).as(proposed.err()).isZero();
        assertThat(texts(mine)).isEqualTo(before);
        JsonNode proposal = json(proposed);
        assertThat(proposal.get("verdict").asText()).isIn("better", "no-better");
        assertThat(proposal.get("unchanged")).isEmpty();

        CommandRun applied = run("calibrate", "--rules", mine, "--apply");
        assertThat(applied.exit()).as(applied.err()).isZero();
        assertThat(applied.out()).endsWith(proposal.get("diff").asText());
        SortedMap<String, String> after = texts(mine);
        assertThat(after).isNotEqualTo(before).containsKey("calibration.json");
        after.remove("calibration.json");
        assertThat(after.keySet()).isEqualTo(before.keySet());
        for (Map.Entry<String, String> file : after.entrySet()) {
            assertThat(withoutNumbers(file.getValue()))
                    .as(file.getKey())
                    .isEqualTo(withoutNumbers(String.valueOf(before.get(file.getKey()))));
            if (!file.getValue().equals(before.get(file.getKey()))) {
                assertThat(applied.err()).contains("farol: changed " + file.getKey());
            }
        }
        assertThat(CommandRun.of("rules", "check", mine).exit()).isZero();

        JsonNode again = json(run("backtest", "--rules", mine, "--format", "json"));
        assertThat(again.get("cautions").findValuesAsText("kind")).contains("trained-on-these");
    }

    private static String withoutNumbers(String text) {
        return text.replaceAll("-?[0-9]+", "#");
    }

    private static SortedMap<String, String> texts(Path root) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private Path copied(String name) throws IOException {
        return EditedRules.asTheyAre(folder.resolve(name));
    }

    @Test
    void whatIsUnusableIsSaidAndTheRestIsReported() throws IOException {
        List<String> some = Files.readAllLines(outcomes).subList(0, 301);
        List<String> lines = new ArrayList<>(some);
        String known = some.get(1);
        lines.add(known);
        lines.add("nobody-of-this-name,2026-10-31,1");
        lines.add("x,y,z");
        lines.add(known.split(",")[0] + ",2027-10-31,1");
        Path bad = Files.write(folder.resolve("bad.csv"), lines);
        for (String command : List.of("backtest", "calibrate")) {
            CommandRun run = on(command, customers, interactions, bad, "--format", "json");
            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.err().lines())
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .startsWith(bad + ":302: line 2 has the same customer and moment ("),
                            line -> assertThat(line)
                                    .isEqualTo(bad + ":303: there is no such customer (nobody-of-this-name)"),
                            line -> assertThat(line).startsWith(bad + ":304: \"left\" is neither 0 nor 1 (z). Maybe "),
                            line -> assertThat(line)
                                    .startsWith(bad + ":305: \"as_of\" is days after the interactions end"));
            assertThat(json(run)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1"})
    void oneEndOnlyIsAPartialReport(String left) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(outcomes).subList(0, 80)) {
            lines.add(line.replaceAll(",[01]$", "," + left));
        }
        Path same = Files.write(folder.resolve("same.csv"), lines);
        Path out = folder.resolve("out");
        CommandRun run = on("backtest", customers, interactions, same, "--format", "json", "--out", out);
        assertThat(run.exit()).as(run.err()).isZero();
        JsonNode report = json(run);
        assertThat(report.get("cautions").findValuesAsText("kind")).contains("one-class");
        assertThat(report.at("/auc/value").isNull()).isTrue();
        assertThat(on("backtest", customers, interactions, same).exit()).isZero();
        assertThat(on("backtest", customers, interactions, same, "--permute").exit())
                .isZero();
        CommandRun calibrate = on("calibrate", customers, interactions, same);
        assertThat(calibrate.exit()).as(calibrate.err()).isZero();
        assertThat(calibrate.out()).contains("too few outcomes of both ends");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer,as_of,left\n", "customer,as_of,left\nnobody,2026-10-31,1\n"})
    void nothingUsableIsAFailure(String text) throws IOException {
        Path none = Files.writeString(folder.resolve("none.csv"), text);
        for (String command : List.of("backtest", "calibrate")) {
            CommandRun run = on(command, customers, interactions, none);
            assertThat(run.exit()).as(command + run.out()).isEqualTo(1);
            assertThat(run.err()).endsWith("no line of " + none + " can be used\n");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void nothingLearntIsNotApplied() throws IOException {
        Path mine = copied("mine");
        SortedMap<String, String> before = texts(mine);
        List<String> lines = new ArrayList<>();
        Random random = new Random(4);
        for (String line : Files.readAllLines(outcomes)) {
            lines.add(line.replaceAll(",[01]$", "," + (random.nextInt(10) == 0 ? 1 : 0)));
        }
        Path chance = Files.write(folder.resolve("chance.csv"), lines);
        CommandRun run = on("calibrate", customers, interactions, chance, "--rules", mine, "--apply");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("Nothing was learnt").doesNotContain("@@");
        assertThat(run.err()).isEqualTo("farol: nothing was changed, for nothing was learnt\n");
        assertThat(texts(mine)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "backtest  | --look-back -1       | --look-back must be from 0 to 260 (-1)",
                "backtest  | --threads 0          | --threads must be 1 or more (0)",
                "backtest  | --data somewhere     | --data goes without --customers and --interactions",
                "backtest  | --permute many       | --permute",
                "calibrate | --folds 2            | --folds must be from 3 to 20 (2)",
                "calibrate | --apply --permute 1  | --apply does not go with --permute",
                "calibrate | --nonsense           | --nonsense",
            })
    void whatIsAskedWronglyIsUsage(String command, String options, String message) {
        CommandRun run = run(command, (Object[]) options.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aMissingFileIsAFailure() {
        Path gone = folder.resolve("gone.csv");
        for (String command : List.of("backtest", "calibrate")) {
            CommandRun run = on(command, customers, interactions, gone);
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err()).contains("could not read " + gone + ": it does not exist");
        }
    }
}
