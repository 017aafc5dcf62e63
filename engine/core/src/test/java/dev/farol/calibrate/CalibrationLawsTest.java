package dev.farol.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.farol.backtest.ScoredOutcome;
import dev.farol.calibrate.Proposal.Verdict;
import dev.farol.calibrate.RuleProposal.Finding;
import dev.farol.outcome.Outcome;
import dev.farol.points.PointsEdit;
import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.PointSheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a calibration finds in rows of which everything is known. */
class CalibrationLawsTest {

    /** Effects apart by more than what 15,000 rows leave to chance; points today say nothing of their sizes. */
    private static final Planted KNOWN =
            new Planted(List.of(1.6, 1.2, 0.8, 0.4, -0.4, -0.8, -1.2, 0.0), List.of(-5, -5, -5, -5, 5, 5, 5, -5));

    private static final int ROWS = 15_000;
    private static final int NOISE = 7;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsTheSignsTheOrderAndTheSizesOfKnownEffects(long seed) {
        Proposal proposal = KNOWN.propose(KNOWN.rows(ROWS, 1, seed), false);
        List<Integer> points =
                proposal.rules().stream().map(RuleProposal::proposed).toList();

        assertThat(proposal.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(points.subList(0, NOISE)).isSortedAccordingTo(Comparator.naturalOrder());
        double unit = proposal.doubling() / Math.log(2);
        for (int rule = 0; rule < NOISE; rule++) {
            RuleProposal one = proposal.rules().get(rule);
            double effect = KNOWN.effects().get(rule);
            assertThat(Integer.signum(one.proposed())).isEqualTo((int) -Math.signum(effect));
            assertThat(one.proposed() / unit).as(one.rule()).isCloseTo(-effect, within(0.25));
            assertThat(one.finding()).isEqualTo(Finding.FITTED);
            assertThat(one.lowest()).isLessThanOrEqualTo(one.proposed());
            assertThat(one.highest()).isGreaterThanOrEqualTo(one.proposed());
            assertThat(one.gap()).isPositive();
        }
        assertThat(Math.abs(points.get(NOISE))).isLessThanOrEqualTo(3);
        assertThat(proposal.rules().get(NOISE).aucLost().orElseThrow()).isLessThan(0.001);
    }

    @Test
    void aRuleOfNoiseIsSeldomSaidToBeWorthAnything() {
        List<Finding> findings = LongStream.rangeClosed(1, 5)
                .mapToObj(seed -> KNOWN.propose(KNOWN.rows(ROWS, 1, seed), true)
                        .rules()
                        .get(NOISE)
                        .finding())
                .toList();
        assertThat(findings).filteredOn(Finding.ADDS_NOTHING::equals).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aSignThatAPersonGotWrongIsReportedOrForbidden(long seed) {
        Planted wrong = new Planted(KNOWN.effects(), List.of(5, -5, -5, -5, 5, 5, -5, -5));
        List<ScoredOutcome> rows = wrong.rows(ROWS, 1, seed);
        Proposal free = wrong.propose(rows, false);
        Proposal monotone = wrong.propose(rows, true);
        for (int rule : new int[] {0, 6}) {
            RuleProposal turned = free.rules().get(rule);
            assertThat(turned.finding()).isEqualTo(Finding.OTHER_SIGN);
            assertThat(Integer.signum(turned.proposed())).isEqualTo(-Integer.signum(turned.today()));
            RuleProposal kept = monotone.rules().get(rule);
            assertThat(kept.finding()).isEqualTo(Finding.SIGN_KEPT);
            assertThat(kept.proposed()).isEqualTo(Integer.signum(kept.today()));
        }
        assertThat(monotone.rules())
                .allMatch(rule -> Integer.signum(rule.proposed()) == Integer.signum(rule.today()))
                .allMatch(rule -> rule.lowest() * rule.today() > 0 && rule.highest() * rule.today() > 0);
    }

    @Test
    void nothingIsLearntFromChance() {
        Planted noise = new Planted(Collections.nCopies(8, 0.0), KNOWN.points());
        long learnt = LongStream.rangeClosed(1, 40)
                .filter(seed -> noise.propose(noise.rows(2_000, 1, seed), false).isLearnt())
                .count();
        assertThat(learnt).isLessThanOrEqualTo(4);
    }

    @Test
    void theProposedScoresAreThoseOfTheEditedFiles() {
        for (boolean monotone : new boolean[] {false, true}) {
            List<ScoredOutcome> rows = KNOWN.rows(ROWS, 1, 5);
            Proposal proposal = KNOWN.propose(rows, monotone);
            RuleSet rules = KNOWN.rules();
            PointsEdit edit = PointsEdit.of(KNOWN.files(), rules, Wishes.of(proposal, rules));

            assertThat(edit.unchanged()).isEmpty();
            PointSheet written = PointSheet.of(Planted.read(edit.after()));
            assertThat(written.points()).isEqualTo(proposal.sheet().points());
            assertThat(written.base()).isEqualTo(proposal.sheet().base());
            assertThat(rows)
                    .allMatch(row ->
                            written.score(row.fired()) == proposal.sheet().score(row.fired()));
            assertThat(rows.stream()
                            .mapToInt(row -> written.score(row.fired()))
                            .distinct()
                            .count())
                    .isGreaterThan(30);
        }
    }

    @Test
    void allRowsOfACustomerAreInOneFold() {
        List<ScoredOutcome> rows = KNOWN.rows(3_000, 5, 6);
        List<List<ScoredOutcome>> parts = new Folds(5).split(rows);
        Set<String> seen = new HashSet<>();
        for (List<ScoredOutcome> part : parts) {
            Set<String> customers = new HashSet<>();
            part.forEach(row -> customers.add(row.outcome().customer()));
            assertThat(customers).hasSizeBetween(500, 700);
            assertThat(seen).doesNotContainAnyElementsOf(customers);
            assertThat(part).hasSize(customers.size() * 5);
            seen.addAll(customers);
        }
        assertThat(seen).hasSize(3_000);
    }

    /** Other ends of the customers of a fold change no score that the fold is judged by. */
    @Test
    void aFoldIsJudgedByPointsThatItHadNoPartIn() {
        List<List<ScoredOutcome>> parts = new Folds(5).split(KNOWN.rows(3_000, 2, 7));
        Fitting fitting = new Fitting(PointSheet.of(KNOWN.rules()), Scale.SEED, new BitSet());
        double[] judged = Judging.of(fitting, parts).scores(-1);
        int from = 0;
        for (int fold = 0; fold < parts.size(); fold++) {
            List<List<ScoredOutcome>> other = new ArrayList<>(parts);
            other.set(
                    fold,
                    parts.get(fold).stream().map(CalibrationLawsTest::turned).toList());
            double[] again = Judging.of(fitting, other).scores(-1);
            int to = from + parts.get(fold).size();
            assertThat(Arrays.copyOfRange(again, from, to)).isEqualTo(Arrays.copyOfRange(judged, from, to));
            assertThat(again).isNotEqualTo(judged);
            from = to;
        }
    }

    private static ScoredOutcome turned(ScoredOutcome row) {
        Outcome was = row.outcome();
        Outcome is = new Outcome(was.line(), was.customer(), was.asOf(), !was.left(), was.leftAt());
        return new ScoredOutcome(is, row.score(), row.band(), row.fired(), row.group());
    }

    @Test
    void theOrderOfRowsAndRowsWithoutAScoreChangeNothing() {
        List<ScoredOutcome> rows = KNOWN.rows(2_000, 2, 8);
        List<ScoredOutcome> more = new ArrayList<>(rows);
        KNOWN.rows(500, 1, 9)
                .forEach(row ->
                        more.add(new ScoredOutcome(row.outcome(), OptionalInt.empty(), "not-scored", row.fired(), "")));
        Collections.shuffle(more, new Random(1));
        Proposal proposal = KNOWN.propose(rows, false);
        Proposal again = KNOWN.propose(more, false);
        assertThat(again.rules()).isEqualTo(proposal.rules());
        assertThat(again.sheet().points()).isEqualTo(proposal.sheet().points());
        assertThat(again.verdict()).isEqualTo(proposal.verdict());
    }

    @Test
    void tooFewOfEitherEndTeachNothingAndLeaveEverythingAsItIs() {
        List<ScoredOutcome> rows = KNOWN.rows(200, 1, 10);
        List<ScoredOutcome> stayed =
                rows.stream().filter(row -> !row.outcome().left()).toList();
        for (List<ScoredOutcome> few : List.of(List.<ScoredOutcome>of(), stayed, rows.subList(0, 3))) {
            Proposal proposal = KNOWN.propose(few, false);
            assertThat(proposal.verdict()).isEqualTo(Verdict.TOO_FEW);
            assertThat(proposal.isLearnt()).isFalse();
            assertThat(proposal.cautions()).isNotEmpty();
            assertThat(IntStream.of(proposal.sheet().points()).boxed().toList()).isEqualTo(KNOWN.points());
        }
    }
}
