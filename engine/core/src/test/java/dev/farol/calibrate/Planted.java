package dev.farol.calibrate;

import dev.farol.backtest.BandScale;
import dev.farol.backtest.Doubts;
import dev.farol.backtest.ScoredOutcome;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.outcome.Outcome;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.scoring.PointSheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Rules with effects that are known: rows for which they fire by chance, and who leaves with the odds that their effects make.
 *
 * @param effects what each rule adds to the log odds of leaving
 * @param points that each rule has today
 */
record Planted(List<Double> effects, List<Integer> points) {

    private static final Instant AS_OF = Instant.parse("2026-06-30T12:00:00Z");
    private static final double RARE = -2.2;
    private static final String SCORECARD = """
            zone: UTC
            base: 60
            minCoverage: 0
            dimensions:
              use: {min: -12, max: 12, from: [login]}
              money: {min: -9, max: 9, from: [login]}
            bands:
              risk: {risk: true}
              middle: {}
              good: {}
            """;
    private static final String BANDS = """
            rule "risk" when Customer( score <= 50 ) then health.band("risk"); end
            rule "middle" when Customer( score > 50 && score <= 70 ) then health.band("middle"); end
            rule "good" when Customer( score > 70 ) then health.band("good"); end
            """;

    RuleFiles files() {
        StringBuilder health = new StringBuilder();
        for (int rule = 0; rule < points.size(); rule++) {
            health.append("rule \"r")
                    .append(rule)
                    .append("\" @dimension(")
                    .append(rule % 2 == 0 ? "use" : "money")
                    .append(") when Customer( number(\"n\") > ")
                    .append(rule)
                    .append(" ) then health.points(")
                    .append(points.get(rule))
                    .append(", \"why\"); end\n");
        }
        return RuleFiles.of(List.of(
                RuleFile.of("scorecard.yaml", SCORECARD),
                RuleFile.of("interactions.yaml", "login: {}\n"),
                RuleFile.of("bands/bands.drl", BANDS),
                RuleFile.of("health/health.drl", health.toString())));
    }

    RuleSet rules() {
        return read(files());
    }

    static RuleSet read(RuleFiles files) {
        Diagnostics diagnostics = new Diagnostics();
        return RuleSetReader.read(files, diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.sorted().toString()));
    }

    /** Rows of some customers, so many each. */
    List<ScoredOutcome> rows(int customers, int each, long seed) {
        Random random = new Random(seed);
        PointSheet sheet = PointSheet.of(rules());
        List<ScoredOutcome> rows = new ArrayList<>();
        for (int i = 0; i < customers * each; i++) {
            BitSet fired = new BitSet();
            double logit = RARE;
            for (int rule = 0; rule < effects.size(); rule++) {
                if (random.nextInt(10) < 3) {
                    fired.set(rule);
                    logit += effects.get(rule);
                }
            }
            boolean left = random.nextDouble() < 1 / (1 + Math.exp(-logit));
            Outcome outcome =
                    new Outcome(i + 2L, "c" + i / each, AS_OF.plusSeconds(i % each * 86_400L), left, Optional.empty());
            int score = sheet.score(fired);
            rows.add(new ScoredOutcome(outcome, OptionalInt.of(score), BANDS_BY_SCORE.band(score), fired, ""));
        }
        return rows;
    }

    private static final BandScale BANDS_BY_SCORE = new BandScale(IntStream.rangeClosed(0, 100)
            .mapToObj(score -> score <= 50 ? "risk" : score <= 70 ? "middle" : "good")
            .toList());

    Proposal propose(List<ScoredOutcome> rows, boolean monotone) {
        return new Calibration(rules(), BANDS_BY_SCORE, new CalibrationOptions(monotone, Set.of(), 5))
                .propose(rows, Doubts.NONE);
    }
}
