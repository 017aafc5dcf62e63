package dev.farol.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.farol.backtest.report.BacktestJson;
import dev.farol.backtest.report.BacktestPage;
import dev.farol.backtest.report.BacktestText;
import dev.farol.calibrate.Calibration;
import dev.farol.calibrate.CalibrationOptions;
import dev.farol.calibrate.Proposal;
import dev.farol.calibrate.output.ProposalJson;
import dev.farol.calibrate.output.ProposalText;
import dev.farol.file.output.JsonLines;
import dev.farol.oracle.SmallFolder;
import dev.farol.outcome.Outcome;
import dev.farol.outcome.Outcomes;
import dev.farol.rules.Language;
import dev.farol.ruleset.RuleSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A handful of rows, of any kind: everything is told that can be, and nothing is not a number. */
class TinyBacktestTest {

    private static final int ROUNDS = 120;
    private static final BandScale SCALE = new BandScale(IntStream.rangeClosed(0, 100)
            .mapToObj(score -> score <= 50 ? "low" : score <= 70 ? "middle" : "high")
            .toList());
    private static final RuleSet RULES = SmallFolder.plain()
            .with(
                    "health/health.drl",
                    SmallFolder.health("One <&> 'a'", "adoption", "count(\"login\", 30) > 3", 9)
                            + SmallFolder.health("Two", "adoption", "count(\"login\", 30) < 1", -9)
                            + SmallFolder.health("Three", "mood", "latest(\"nps\") < 5", -40))
            .rules();

    @Test
    void anyFewRowsGiveAWholeReport() throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilder xml = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Scored scored = scored(random);
            Language language = round % 2 == 0 ? Language.EN : Language.PT;
            Outcomes outcomes = new Outcomes(
                    scored.rows().stream().map(ScoredOutcome::outcome).toList(), List.of());
            Backtesting testing = new Backtesting(RULES, BacktestOptions.STANDARD, Doubts.NONE);
            Backtest backtest =
                    round % 5 == 0 ? testing.shuffled(scored, outcomes, round, 20) : testing.of(scored, outcomes);
            numbers(json(json -> BacktestJson.write(backtest, language, json)));
            assertThat(String.join("\n", BacktestText.of(backtest, language))).doesNotContain("NaN", "Infinity", "∞");
            String page = BacktestPage.html(backtest, RULES.scorecard(), language);
            assertThat(page).doesNotContain("NaN", "Infinity");
            xml.parse(new InputSource(new StringReader(page.substring(page.indexOf("<html")))));

            Proposal proposal =
                    new Calibration(RULES, SCALE, CalibrationOptions.STANDARD).propose(scored.rows(), Doubts.NONE);
            numbers(json(json -> ProposalJson.write(proposal, RULES.scorecard(), language, json)));
            assertThat(String.join("\n", ProposalText.of(proposal, RULES.scorecard(), false, language)))
                    .doesNotContain("NaN", "Infinity");
        }
    }

    private static Scored scored(Random random) {
        Scored scored = new Scored(3);
        int size = random.nextInt(random.nextBoolean() ? 6 : 60);
        int customers = 1 + random.nextInt(60);
        double leaving = List.of(0.0, 0.1, 0.5, 1.0).get(random.nextInt(4));
        int spread = List.of(1, 2, 101).get(random.nextInt(3));
        double known = random.nextInt(4) == 0 ? random.nextDouble() : 1;
        boolean telling = random.nextInt(4) == 0;
        for (int i = 0; i < size; i++) {
            boolean left = random.nextDouble() < leaving;
            Outcome outcome = new Outcome(
                    i,
                    "c" + random.nextInt(customers),
                    Instant.parse("2026-01-31T00:00:00Z").plusSeconds(86_400L * i),
                    left,
                    Optional.empty());
            BitSet fired = BitSet.valueOf(new long[] {telling ? left ? 6 : 1 : random.nextInt(8)});
            int score = telling ? left ? 0 : 100 : random.nextInt(spread) * 100 / Math.max(1, spread - 1);
            boolean isScored = random.nextDouble() < known;
            scored.rows.add(new ScoredOutcome(
                    outcome,
                    isScored ? OptionalInt.of(score) : OptionalInt.empty(),
                    isScored ? SCALE.band(score) : "not-scored",
                    fired,
                    List.of("", "a", "<b>").get(random.nextInt(3))));
            if (left) {
                scored.warned.add(new Warned(
                        random.nextBoolean() ? OptionalInt.of(random.nextInt(90)) : OptionalInt.empty(),
                        random.nextBoolean(),
                        random.nextBoolean()));
            }
        }
        return scored;
    }

    /** Every number of a JSON text is one. */
    private static void numbers(String text) throws IOException {
        assertThat(text).doesNotContain("NaN", "Infinity");
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken().isNumeric()) {
                    assertThat(parser.getDoubleValue()).isFinite();
                }
            }
        }
    }

    private static String json(JsonLines.Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonLines lines = new JsonLines(bytes);
        lines.line(content);
        lines.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
