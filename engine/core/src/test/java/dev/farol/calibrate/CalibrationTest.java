package dev.farol.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.backtest.BandScale;
import dev.farol.backtest.Doubts;
import dev.farol.backtest.ScoredOutcome;
import dev.farol.calibrate.RuleProposal.Finding;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.outcome.Outcome;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.scoring.PointSheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random bases in which what each rule does to the odds of leaving is known. */
class CalibrationTest {

    /** What the rules add to the log odds of leaving; the last one is noise. */
    private static final double[] TRUTH = {1.6, 1.1, 0.7, 0.35, -0.4, -0.8, -1.2, 0};

    /** The points that somebody gave them: the third has the wrong sign. */
    private static final int[] GUESSED = {-5, -5, 5, -5, 5, 5, 5, -3};

    private static final RuleSet RULES = rules();

    private static final BandScale BANDS = new BandScale(IntStream.rangeClosed(0, 100)
            .mapToObj(score -> score <= 50 ? "risk" : score <= 70 ? "neutral" : "good")
            .toList());

    private static RuleSet rules() {
        StringBuilder drl = new StringBuilder();
        for (int i = 0; i < GUESSED.length; i++) {
            drl.append(String.format(
                    Locale.ROOT,
                    "rule \"r%d\"%n  @dimension(all)%nwhen%n  Customer( number(\"x%d\") > 0 )%nthen%n"
                            + "  health.points(%d, \"x\");%nend%n",
                    i,
                    i,
                    GUESSED[i]));
        }
        String bands = """
                rule "a" when Customer( score <= 50 ) then health.band("risk"); end
                rule "b" when Customer( score > 50, score <= 70 ) then health.band("neutral"); end
                rule "c" when Customer( score > 70 ) then health.band("good"); end
                """;
        String scorecard = """
                zone: UTC
                base: 60
                minCoverage: 0
                dimensions:
                  all: {min: -20, max: 20, from: [login]}
                bands:
                  risk: {risk: true, color: red}
                  neutral: {color: amber}
                  good: {color: green}
                """;
        Diagnostics diagnostics = new Diagnostics();
        Optional<RuleSet> set = RuleSetReader.read(
                RuleFiles.of(List.of(
                        RuleFile.of("scorecard.yaml", scorecard),
                        RuleFile.of("interactions.yaml", "login: {}\n"),
                        RuleFile.of("bands/bands.drl", bands),
                        RuleFile.of("health/health.drl", drl.toString()))),
                diagnostics);
        assertThat(diagnostics.sorted()).noneMatch(found -> found.isError());
        return set.orElseThrow();
    }

    private static List<ScoredOutcome> base(long seed, int rows, double... truth) {
        SplittableRandom random = new SplittableRandom(seed);
        PointSheet today = PointSheet.of(RULES);
        List<ScoredOutcome> base = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            BitSet fired = new BitSet();
            double logit = -2.5;
            for (int rule = 0; rule < truth.length; rule++) {
                if (random.nextDouble() < 0.25) {
                    fired.set(rule);
                    logit += truth[rule];
                }
            }
            boolean left = random.nextDouble() < 1 / (1 + Math.exp(-logit));
            Outcome outcome = new Outcome(i, "c" + i / 2, Instant.EPOCH.plusSeconds(i % 2), left, Optional.empty());
            int score = today.score(fired);
            base.add(new ScoredOutcome(outcome, OptionalInt.of(score), BANDS.band(score), fired, ""));
        }
        return base;
    }

    private static Proposal propose(List<ScoredOutcome> base, CalibrationOptions options) {
        return new Calibration(RULES, BANDS, options).propose(base, Doubts.NONE);
    }

    private static Map<String, RuleProposal> byName(Proposal proposal) {
        return proposal.rules().stream().collect(Collectors.toMap(RuleProposal::rule, rule -> rule));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void recoversSignsAndOrderOfWhatIsKnown(long seed) {
        Proposal proposal = propose(base(seed, 15_000, TRUTH), CalibrationOptions.STANDARD);
        assertThat(proposal.verdict()).isEqualTo(Proposal.Verdict.BETTER);
        int[] points = proposal.sheet().points();
        for (int i = 0; i < TRUTH.length - 1; i++) {
            assertThat(Integer.signum(points[i])).as("sign of r" + i).isEqualTo((int) -Math.signum(TRUTH[i]));
            for (int j = 0; j < TRUTH.length - 1; j++) {
                if (TRUTH[i] > TRUTH[j]) {
                    assertThat(points[i])
                            .as("r" + i + " weighs more than r" + j)
                            .isLessThan(points[j]);
                }
            }
        }
        Map<String, RuleProposal> rules = byName(proposal);
        assertThat(rules.get("r2")).extracting(RuleProposal::finding).isEqualTo(Finding.OTHER_SIGN);
        assertThat(Math.abs(points[7])).isLessThanOrEqualTo(4);
    }

    @Test
    void pointsAreOnTheScaleOfTheBands() {
        Proposal proposal = propose(base(6, 40_000, TRUTH), CalibrationOptions.STANDARD);
        assertThat(proposal.doubling()).isBetween(10.0, 20.0);
        int[] points = proposal.sheet().points();
        double unit = proposal.doubling() / Math.log(2);
        for (int i = 0; i < TRUTH.length - 1; i++) {
            assertThat((double) points[i]).as("r" + i).isBetween(-TRUTH[i] * unit - 4, -TRUTH[i] * unit + 4);
        }
        double all = (double) proposal.left() / proposal.rows();
        var best = proposal.bandsAfter().get(2).churn();
        var risk = proposal.bandsAfter().get(0).churn();
        assertThat(best.share().orElseThrow()).isLessThan(all);
        assertThat(risk.share().orElseThrow()).isGreaterThan(2 * all);
    }

    @Test
    void aSignThatMayNotChangeIsKeptWithTheLeastPoints() {
        List<ScoredOutcome> base = base(7, 15_000, TRUTH);
        for (CalibrationOptions options :
                List.of(new CalibrationOptions(true, Set.of(), 5), new CalibrationOptions(false, Set.of("r2"), 5))) {
            RuleProposal kept = byName(propose(base, options)).get("r2");
            assertThat(kept).extracting(RuleProposal::proposed).isEqualTo(1);
            assertThat(kept).extracting(RuleProposal::finding).isEqualTo(Finding.SIGN_KEPT);
        }
    }

    @Test
    void learnsNothingFromChance() {
        int learnt = 0;
        for (int seed = 0; seed < 15; seed++) {
            Proposal proposal = propose(base(100 + seed, 2_000, new double[8]), CalibrationOptions.STANDARD);
            learnt += proposal.isLearnt() ? 1 : 0;
        }
        assertThat(learnt).isLessThanOrEqualTo(2);
    }

    @Test
    void aRuleThatFiresForNobodyKeepsItsPoints() {
        RuleProposal never = byName(propose(base(8, 5_000, Arrays.copyOf(TRUTH, 7)), CalibrationOptions.STANDARD))
                .get("r7");
        assertThat(never).extracting(RuleProposal::proposed).isEqualTo(-3);
        assertThat(never).extracting(RuleProposal::finding).isEqualTo(Finding.NOT_LEARNT);
    }

    @Test
    void allRowsOfACustomerAreInOneFold() {
        List<List<ScoredOutcome>> parts = new Folds(5).split(base(9, 4_000, TRUTH));
        List<Set<String>> customers = parts.stream()
                .map(part -> part.stream().map(row -> row.outcome().customer()).collect(Collectors.toSet()))
                .toList();
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).size()).isBetween(600, 1000);
            for (int j = 0; j < i; j++) {
                assertThat(customers.get(i)).doesNotContainAnyElementsOf(customers.get(j));
            }
        }
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        List<ScoredOutcome> base = base(10, 3_000, TRUTH);
        List<ScoredOutcome> other = new ArrayList<>(base);
        java.util.Collections.shuffle(other, new java.util.Random(1));
        assertThat(propose(other, CalibrationOptions.STANDARD).rules().stream()
                        .map(RuleProposal::proposed)
                        .toList())
                .isEqualTo(propose(base, CalibrationOptions.STANDARD).rules().stream()
                        .map(RuleProposal::proposed)
                        .toList());
    }

    @Test
    void tooFewRowsOfOneEndTeachNothing() {
        Proposal none = propose(base(11, 6, TRUTH), CalibrationOptions.STANDARD);
        assertThat(none.verdict()).isEqualTo(Proposal.Verdict.TOO_FEW);
        assertThat(propose(List.of(), CalibrationOptions.STANDARD).verdict()).isEqualTo(Proposal.Verdict.TOO_FEW);
    }
}
