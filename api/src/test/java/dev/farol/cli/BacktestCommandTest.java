package dev.farol.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Backtests of six customers, worked out by hand. */
class BacktestCommandTest {

    private static final Offset<Double> EXACT = within(1e-9);

    @TempDir
    private Path folder;

    private SmallProof proof;

    @BeforeEach
    void files() throws IOException {
        proof = SmallProof.in(folder);
    }

    @Test
    void figuresAreThoseWorkedOutByHand() throws IOException {
        CommandRun run = proof.backtest(SmallProof.OUTCOMES, "--format", "json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode report = SmallProof.json(run.out());
        assertThat(report.at("/rows").asInt()).isEqualTo(6);
        assertThat(report.at("/left").asInt()).isEqualTo(2);
        assertThat(report.at("/auc/value").asDouble()).isCloseTo(5.0 / 8, EXACT);
        assertThat(report.at("/prAuc/value").asDouble()).isCloseTo(0.45, EXACT);
        assertThat(report.at("/prAuc/byChance").asDouble()).isCloseTo(1.0 / 3, EXACT);
        assertThat(report.at("/tenths/0/lift").asDouble()).isCloseTo(1.5, EXACT);
        assertThat(report.at("/tenths/9/found").asDouble()).isCloseTo(1, EXACT);
        assertThat(report.at("/bands/0/band").asText()).isEqualTo("risk");
        assertThat(report.at("/bands/0/rows").asInt()).isEqualTo(2);
        assertThat(report.at("/bands/1/left").asInt()).isEqualTo(1);
        assertThat(report.at("/bands/1/shareOfLeft").asDouble()).isCloseTo(0.5, EXACT);
        assertThat(names(report.at("/missed/first"), "customer")).containsExactly("c");
        assertThat(names(report.at("/falseAlarms/first"), "customer")).containsExactly("b");
        assertThat(report.at("/falseAlarms/first/0/factors/0/reason").asText()).isEqualTo("no login in 30 days");
        assertThat(names(report.at("/groups"), "name")).containsExactly("large", "small");
        assertThat(names(report.at("/months"), "name")).containsExactly("2026-10");
        assertThat(kinds(report)).containsExactly("few-outcomes", "may-be-chance");
    }

    @Test
    void saysWhatNoRuleCanSee() throws IOException {
        Files.writeString(
                proof.interactions(),
                "{\"id\":\"n1\",\"customer\":\"a\",\"type\":\"nap\",\"at\":\"2026-10-21T12:00:00Z\"}\n",
                StandardOpenOption.APPEND);
        CommandRun run = proof.backtest(SmallProof.OUTCOMES);
        assertThat(run.err()).contains("1 interactions of a type that interactions.yaml does not know (nap)");
        assertThat(run.exit()).isZero();
    }

    @Test
    void eachRuleIsHeldAgainstTheOutcomes() throws IOException {
        JsonNode rules = SmallProof.json(
                        proof.backtest(SmallProof.OUTCOMES, "--format", "json").out())
                .get("ruleProofs");
        assertThat(names(rules, "rule")).containsExactly("No logins", "Promoter", "Hard tickets");
        assertThat(rules.at("/0/fired/rows").asInt()).isEqualTo(2);
        assertThat(rules.at("/0/fired/left").asInt()).isEqualTo(1);
        assertThat(rules.at("/0/notFired/churn").asDouble()).isCloseTo(0.25, EXACT);
        assertThat(rules.at("/2/aucLost").asDouble()).isCloseTo(-0.0625, EXACT);
        assertThat(rules.at("/0/aucLost").asDouble()).isCloseTo(0.125, EXACT);
        assertThat(rules.at("/1/aucLost").asDouble()).isCloseTo(0.0625, EXACT);
        assertThat(rules.at("/0/lift/value").isNull()).isTrue();
        assertThat(rules.at("/0/lift/reason").asText()).isEqualTo("too-few");
    }

    /** a was at risk on the last three Saturdays of October, 14 days, and left 10 days later; c was never. */
    @ParameterizedTest
    @ValueSource(ints = {26, 1, 0})
    void noticeIsLookedBackForWeekByWeek(int weeks) throws IOException {
        JsonNode lead = SmallProof.json(proof.backtest(SmallProof.OUTCOMES, "--format", "json", "--look-back", weeks)
                        .out())
                .get("leadTime");
        assertThat(lead.get("customersThatLeft").asInt()).isEqualTo(weeks == 0 ? 0 : 2);
        assertThat(lead.get("atRiskAtTheEnd").asInt()).isEqualTo(weeks == 0 ? 0 : 1);
        if (weeks > 0) {
            assertThat(lead.get("daysMedian").asInt()).isEqualTo(weeks == 1 ? 17 : 24);
            assertThat(lead.get("atRiskAllAlong").asInt()).isEqualTo(weeks == 1 ? 1 : 0);
            assertThat(lead.get("leavingDayKnown").asInt()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pt"})
    void theSummaryFitsATerminalAndSaysWhatItIsSureOf(String language) throws IOException {
        CommandRun run = proof.backtest(SmallProof.OUTCOMES, "--lang", language);
        assertThat(run.out().lines())
                .hasSizeLessThan(66)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        language.equals("en")
                                ? "the one who left had the lower score in 63 of 100"
                                : "o que saiu tinha a pontuação menor em 63 de 100")
                .contains(language.equals("en") ? "! Only 2 left and 4 stayed" : "! Apenas 2 saíram e 4 ficaram")
                .contains(language.equals("en") ? "0.625 [" : "0,625 [");
    }

    record Bad(String name, String outcomes, int exit, String said, String caution) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Bad> bad() {
        String head = "customer,as_of,left\n";
        String good = "a,2026-10-31,1\nb,2026-10-31,0\n";
        return Stream.of(
                new Bad(
                        "unknown customer",
                        head + good + "bb,2026-10-31,1\n",
                        3,
                        "csv:4: there is no such customer (bb)",
                        "set-aside"),
                new Bad("duplicate", head + good + "a,2026-10-31,1\n", 3, "csv:4: line 2 has the same", "set-aside"),
                new Bad(
                        "contradiction",
                        head + good + "b,2026-10-31,1\n",
                        3,
                        "csv:3: line 4 says the opposite",
                        "one-class"),
                new Bad(
                        "after the data",
                        head + good + "c,2027-01-01,1\n",
                        3,
                        "csv:4: \"as_of\" is days after",
                        "set-aside"),
                new Bad(
                        "a day that is none",
                        head + good + "c,soon,1\n",
                        3,
                        "csv:4: \"as_of\" is neither",
                        "set-aside"),
                new Bad(
                        "an end that is none",
                        head + good + "c,2026-10-31,yes\n",
                        3,
                        "csv:4: \"left\" is neither",
                        "set-aside"),
                new Bad("cells missing", head + good + "c\n", 3, "csv:4: 1 cells", "set-aside"),
                new Bad("nobody left", head + "a,2026-10-31,0\nb,2026-10-31,0\n", 0, "", "one-class"),
                new Bad("everybody left", head + "a,2026-10-31,1\nb,2026-10-31,1\n", 0, "", "one-class"),
                new Bad("one of each", head + good, 0, "", "few-outcomes"),
                new Bad("all aside", head + "x,2026-10-31,1\n", 1, "no line of", ""),
                new Bad("no lines", head, 1, "no line of", ""),
                new Bad("empty", "", 1, "it is empty", ""),
                new Bad("misspelt column", "customer,asof,left\na,2026-10-31,1\n", 1, "Did you mean \"as_of\"?", ""),
                new Bad("no column", "customer,as_of\na,2026-10-31\n", 1, "has no column \"left\"", ""));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badOutcomesAreSaidAndTheRestIsReported(Bad bad) throws IOException {
        CommandRun run = proof.backtest(bad.outcomes(), "--format", "json", "--out", folder.resolve("out"));
        assertThat(run.exit()).as(run.err()).isEqualTo(bad.exit());
        assertThat(run.err()).contains(bad.said());
        if (bad.exit() == 1) {
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).containsOnlyOnce("farol: could not");
            assertThat(folder.resolve("out/report.json")).doesNotExist();
        } else {
            assertThat(run.err().isEmpty()).isEqualTo(bad.exit() == 0);
            assertThat(kinds(SmallProof.json(run.out()))).contains(bad.caution());
            assertThat(Files.readString(folder.resolve("out/report.json"))).isEqualTo(run.out());
            assertThat(folder.resolve("out/report.html")).exists();
            CommandRun text = proof.backtest(bad.outcomes(), "--lang", "pt");
            assertThat(text.exit()).as(text.err()).isEqualTo(bad.exit());
            assertThat(text.out()).doesNotContain("NaN", "Infinity", "null", "Optional");
        }
    }

    @Test
    void manyBadLinesAreCounted() throws IOException {
        StringBuilder lines = new StringBuilder(SmallProof.OUTCOMES);
        for (int i = 0; i < 25; i++) {
            lines.append("nobody").append(i).append(",2026-10-31,0,\n");
        }
        CommandRun run = proof.backtest(lines.toString());
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(21);
        assertThat(run.err()).contains("and 5 more");
    }

    @Test
    void badLinesOfInteractionsAreCounted() throws IOException {
        Files.writeString(proof.interactions(), Files.readString(proof.interactions()) + "{\"id\":1}\nnothing\n");
        CommandRun run = proof.backtest(SmallProof.OUTCOMES);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("2 bad lines");
    }

    @Test
    void rulesTunedOnTheseCustomersAreDoubted() throws Exception {
        Path training =
                Files.writeString(folder.resolve("train.csv"), "customer,as_of,left\na,2026-08-31,0\nz,2026-08-31,1\n");
        CommandRun named = proof.backtest(SmallProof.OUTCOMES, "--format", "json", "--trained-on", training);
        JsonNode caution = caution(SmallProof.json(named.out()), "trained-on-these");
        assertThat(caution.get("text").asText())
                .contains("on 1 of these customers")
                .contains("train.csv");

        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(proof.outcomes(SmallProof.OUTCOMES)));
        Files.writeString(
                proof.rules().resolve("calibration.json"),
                "{\"outcomes\":\"outcomes.csv\",\"sha256\":\"" + HexFormat.of().formatHex(hash) + "\",\"more\":[1]}");
        CommandRun noted = proof.backtest(SmallProof.OUTCOMES, "--format", "json");
        assertThat(noted.exit()).as(noted.err()).isZero();
        assertThat(caution(SmallProof.json(noted.out()), "trained-on-these")
                        .get("text")
                        .asText())
                .contains("on 6 of these customers");
        CommandRun other = proof.backtest(SmallProof.OUTCOMES + "\n", "--format", "json");
        assertThat(kinds(SmallProof.json(other.out()))).doesNotContain("trained-on-these");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--look-back=-1", "--look-back=999", "--threads=0", "--permute=x", "--data=store"})
    void optionsThatMakeNoSenseAreUsageErrors(String option) throws IOException {
        assertThat(proof.backtest(SmallProof.OUTCOMES, option).exit()).isEqualTo(2);
    }

    @Test
    void anAttributeNobodyHasIsSaid() throws IOException {
        CommandRun run = proof.backtest(SmallProof.OUTCOMES, "--by", "colour");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("not told apart by colour");
    }

    private static List<String> names(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.get(field).asText())
                .toList();
    }

    private static List<String> kinds(JsonNode report) {
        return names(report.get("cautions"), "kind");
    }

    private static JsonNode caution(JsonNode report, String kind) {
        return StreamSupport.stream(report.get("cautions").spliterator(), false)
                .filter(each -> each.get("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
