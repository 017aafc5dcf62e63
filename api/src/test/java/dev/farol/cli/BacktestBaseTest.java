package dev.farol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Backtests of a generated base: what must not matter does not. */
class BacktestBaseTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RULES = Path.of("../rules");
    /** The end of the earlier of the two days that the generator tells outcomes of, in the zone of the rules. */
    private static final Instant EARLIER = Instant.parse("2026-08-03T02:59:59.999999999Z");

    @TempDir
    private static Path base;

    private static Path customers;
    private static Path interactions;
    private static Path outcomes;
    private static Path earlier;

    @TempDir
    private Path folder;

    @BeforeAll
    static void generate() throws IOException {
        CommandRun.of("generate", "--customers", 300, "--seed", 7, "--interactions", 80, "--out", base);
        customers = base.resolve("customers.csv");
        interactions = base.resolve("interactions.ndjson");
        outcomes = base.resolve("outcomes.csv");
        List<String> lines = Files.readAllLines(outcomes);
        earlier = Files.write(
                base.resolve("earlier.csv"),
                lines.stream()
                        .filter(line -> line.startsWith("customer,") || line.contains(",2026-08-02,"))
                        .toList());
    }

    /** Nothing that happens later is seen: it can go to other customers, come in any order, and be joined by more. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theFutureIsNotSeen(long seed) throws IOException {
        Path told = report(interactions, earlier, "told");
        Path other = report(otherFuture(seed), earlier, "other");
        assertSame(told, other);
        assertThat(Files.size(told.resolve("assessments.ndjson"))).isGreaterThan(50_000);
    }

    @Test
    void thePastIsSeen() throws IOException {
        Path told = report(interactions, earlier, "told");
        List<String> lines = new ArrayList<>(Files.readAllLines(interactions));
        lines.removeIf(line -> !isLater(line) && line.contains("\"login\""));
        Path fewer = Files.write(folder.resolve("fewer.ndjson"), lines);
        assertThat(Files.mismatch(
                        told.resolve("report.json"),
                        report(fewer, earlier, "fewer").resolve("report.json")))
                .isNotNegative();
    }

    @Test
    void eachOfSeveralRowsIsScoredAsOfItsOwnDay() throws IOException {
        Path out = report(interactions, outcomes, "all");
        JsonNode report = json(out.resolve("report.json"));
        assertThat(report.get("rows").asInt())
                .isGreaterThan(report.get("customers").asInt() + 50);
        assertThat(report.get("cautions").toString()).contains("several-rows");
        List<String> rows = Files.readAllLines(out.resolve("assessments.ndjson"));
        assertThat(rows).hasSize(report.get("rows").asInt());
        for (String day : List.of("2026-08-02", "2026-10-31")) {
            Path scored = folder.resolve(day + ".ndjson");
            CommandRun.score(RULES, customers, interactions, scored, "--as-of", day);
            List<String> ofDay = rows.stream()
                    .filter(row -> row.contains(day.equals("2026-08-02") ? "\"2026-08-03T02" : "\"2026-11-01T02"))
                    .toList();
            assertThat(ofDay).hasSizeGreaterThan(50);
            assertThat(Files.readAllLines(scored)).containsAll(ofDay);
        }
    }

    @Test
    void threadsChangeNoByte() throws IOException {
        assertSame(
                report(interactions, outcomes, "one", "--threads", 1),
                report(interactions, outcomes, "four", "--threads", 4));
    }

    @Test
    void aStoreGivesTheSameFigures() throws IOException {
        Path data = store();
        Path files = report(interactions, outcomes, "files");
        Path store = folder.resolve("store");
        CommandRun run = CommandRun.of(
                "backtest", "--data", data, "--rules", RULES, "--outcomes", outcomes, "--out", store, "--threads", 3);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(json(store.resolve("report.json"))).isEqualTo(json(files.resolve("report.json")));
    }

    @Test
    void aStoreThatForgotSaysOfWhatItCannotTell() throws IOException {
        Path data = store();
        CommandRun night =
                CommandRun.of("run", "--data", data, "--rules", RULES, "--as-of", "2026-11-01", "--retention", 120);
        assertThat(night.exit()).as(night.err()).isZero();
        Path older = Files.writeString(
                folder.resolve("older.csv"), Files.readString(outcomes).replace(",2026-08-02,", ",2026-06-01,"));
        CommandRun run = CommandRun.of("backtest", "--data", data, "--outcomes", older, "--format", "json");
        assertThat(run.exit()).as(run.err()).isEqualTo(3);
        assertThat(run.err()).contains("is kept from 2026-07-05").contains("more lines of");
        JsonNode report = JSON.readTree(run.out());
        assertThat(report.get("rows").asInt())
                .isEqualTo(Files.readAllLines(outcomes).size()
                        - Files.readAllLines(earlier).size());
        assertThat(report.at("/setAside/0/problem").asText()).isEqualTo("not-kept");
    }

    private Path store() {
        Path data = folder.resolve("data");
        CommandRun load = CommandRun.of(
                "import", "--data", data, "--rules", RULES, "--customers", customers, "--interactions", interactions);
        assertThat(load.exit()).as(load.err()).isZero();
        return data;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 99})
    void withShuffledOutcomesTheIntervalCoversChance(long seed) throws IOException {
        JsonNode report = json(
                report(interactions, outcomes, "shuffled", "--permute", seed).resolve("report.json"));
        assertThat(report.at("/auc/low").asDouble()).isLessThan(0.5);
        assertThat(report.at("/auc/high").asDouble()).isGreaterThan(0.5);
        assertThat(report.at("/permutation/seed").asLong()).isEqualTo(seed);
        JsonNode truth = json(report(interactions, outcomes, "truth").resolve("report.json"));
        assertThat(report.at("/permutation/observedAuc")).isEqualTo(truth.at("/auc/value"));
        assertThat(report.at("/permutation/pValue").asDouble()).isBetween(1 / 201.0, 1.0);
        assertThat(report.at("/missed/count").asInt()).isZero();
        assertThat(report.at("/cautions/0/kind").asText()).isEqualTo("shuffled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pt"})
    void thePageIsWellFormedAndNeedsNothingElse(String language) throws Exception {
        Path out = report(interactions, outcomes, "page", "--lang", language);
        String page = Files.readString(out.resolve("report.html"));
        String markup = page.substring(page.indexOf('\n') + 1);
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(markup)))
                        .getElementsByTagName("svg")
                        .getLength())
                .isEqualTo(4);
        assertThat(page)
                .doesNotContain("http://", "https://", "<script", "src=", "@import", "url(")
                .doesNotContain("NaN", "Infinity", "Optional", ">null<")
                .contains(language.equals("pt") ? "Quem estava em que faixa" : "Who was in which band");
    }

    /** What was not asked for stays as it is, and a second report takes the place of the first. */
    @Test
    void aReportTakesThePlaceOfTheOneBefore() throws IOException {
        Path first = report(interactions, earlier, "twice", "--look-back", 0);
        byte[] before = Files.readAllBytes(first.resolve("report.json"));
        Files.writeString(first.resolve("notes.txt"), "mine");
        report(interactions, outcomes, "twice");
        assertThat(Files.readAllBytes(first.resolve("report.json"))).isNotEqualTo(before);
        try (var names = Files.list(first)) {
            assertThat(names.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("assessments.ndjson", "report.html", "report.json", "notes.txt");
        }
    }

    private Path report(Path of, Path ends, String name, Object... more) {
        Path out = folder.resolve(name);
        List<Object> arguments = new ArrayList<>(List.of("backtest", "--rules", RULES, "--customers", customers));
        arguments.addAll(List.of("--interactions", of, "--outcomes", ends, "--out", out));
        arguments.addAll(List.of(more));
        CommandRun run = CommandRun.of(arguments.toArray());
        assertThat(run.exit()).as(run.err()).isZero();
        return out;
    }

    private static JsonNode json(Path file) throws IOException {
        JsonNode report = JSON.readTree(Files.readString(file));
        assertThat(StreamSupport.stream(report.spliterator(), false)).isNotEmpty();
        return report;
    }

    private static void assertSame(Path first, Path other) throws IOException {
        for (String name : List.of("report.json", "assessments.ndjson", "report.html")) {
            assertThat(Files.mismatch(first.resolve(name), other.resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
    }

    private static boolean isLater(String line) {
        try {
            return Instant.parse(JSON.readTree(line).get("at").asText()).isAfter(EARLIER);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Ends of subscriptions stay: they tell when somebody left. */
    private Path otherFuture(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> ids = Files.readAllLines(customers).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(interactions)) {
            if (isLater(line) && !line.contains("\"subscription_ended\"")) {
                ObjectNode moved = (ObjectNode) JSON.readTree(line);
                moved.put("customer", ids.get(random.nextInt(ids.size())));
                moved.put("id", "moved-" + lines.size());
                lines.add(moved.toString());
            } else {
                lines.add(line);
            }
        }
        for (String id : ids) {
            String at = EARLIER.plusNanos(1 + random.nextInt(3)).toString();
            for (String type : List.of("login", "subscription_paused", "invoice_failed")) {
                lines.add("{\"id\":\"later-" + type + "\",\"customer\":\"" + id + "\",\"type\":\"" + type
                        + "\",\"at\":\"" + at + "\"" + (type.equals("login") ? "" : ",\"value\":0") + "}");
            }
        }
        Collections.shuffle(lines, random);
        return Files.write(folder.resolve("other-" + seed + ".ndjson"), lines);
    }
}
