package dev.farol.calibrate;

import dev.farol.backtest.Accuracy;
import dev.farol.backtest.BandProof;
import dev.farol.backtest.BandScale;
import dev.farol.backtest.Bands;
import dev.farol.backtest.Caution;
import dev.farol.backtest.Cautions;
import dev.farol.backtest.Doubts;
import dev.farol.backtest.Measuring;
import dev.farol.backtest.Rows;
import dev.farol.backtest.ScoredOutcome;
import dev.farol.lowering.Effect;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.PointSheet;
import dev.farol.statistics.Auc;
import dev.farol.statistics.AucDifference;
import dev.farol.statistics.TwoByTwo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Fits points to outcomes: a logistic regression on the rules that fired, with a penalty on large points, turned into whole points on the
 * scale of the bands. How well it does is told by customers that the points they are judged with were not fitted to. The same rows give
 * the same proposal. Thread safe.
 */
public final class Calibration {

    /** Points that a rule moves those who left and those who stayed apart, on average, if it is worth keeping in any case. */
    private static final double LEAST_GAP = 0.5;

    /** How seldom chance makes a difference that is taken for one. */
    private static final double RARE = 0.05;

    private final RuleSet rules;
    private final CalibrationOptions options;
    private final BandScale scale;
    private final PointSheet today;

    /** @param scale of the same rules */
    public Calibration(RuleSet rules, BandScale scale, CalibrationOptions options) {
        this.rules = rules;
        this.scale = scale;
        this.options = options;
        this.today = PointSheet.of(rules);
    }

    /**
     * The proposal for rows; those without a score have no part in it.
     *
     * @param doubts whether the points of today were tuned on these very rows
     */
    public Proposal propose(List<ScoredOutcome> all, Doubts doubts) {
        List<ScoredOutcome> rows =
                all.stream().filter(row -> row.score().isPresent()).toList();
        List<List<ScoredOutcome>> parts = new Folds(options.folds()).split(rows);
        if (!Judging.isPossible(parts)) {
            return nothing(rows, Cautions.of(all, doubts));
        }
        Fitting fitting = new Fitting(today, Scale.of(rules.scorecard(), scale), signs());
        Judging judging = Judging.of(fitting, parts);
        Fitted fitted = fitting.fit(Grouped.of(rows), Judging.penalty(fitting, parts, -1));
        return propose(judging, fitted, Cautions.of(all, doubts));
    }

    /** The rules that may not change their sign. */
    private BitSet signs() {
        List<LoweredRule> health = rules.rules(Stage.HEALTH);
        BitSet signs = new BitSet();
        for (int rule = 0; rule < health.size(); rule++) {
            signs.set(rule, options.keepsSign(health.get(rule).name()));
        }
        return signs;
    }

    private Proposal propose(Judging judging, Fitted fitted, List<Caution> cautions) {
        List<ScoredOutcome> rows = judging.rows();
        Rows before = Rows.of(rows);
        Rows after = Rows.of(rows, judging.scores(-1));
        Accuracy accuracy = Measuring.of(after);
        Optional<AucDifference> difference =
                AucDifference.of(after.scores(), before.scores(), before.left(), before.customers());
        return new Proposal(
                verdict(accuracy, difference),
                rows.size(),
                before.leavers(),
                Measuring.of(before),
                Optional.of(accuracy),
                difference,
                bandsToday(rows),
                bands(rows, after.scores()),
                fitted.sheet(),
                fitted.doubling(),
                rules(judging, fitted, accuracy),
                cautions);
    }

    private static Proposal.Verdict verdict(Accuracy after, Optional<AucDifference> difference) {
        boolean learnt = after.auc()
                .flatMap(Auc::interval)
                .filter(interval -> interval.low() > 0.5)
                .isPresent();
        if (!learnt) {
            return Proposal.Verdict.NOTHING_LEARNT;
        }
        return difference.filter(each -> each.interval().low() > 0).isPresent()
                ? Proposal.Verdict.BETTER
                : Proposal.Verdict.NO_BETTER;
    }

    private Proposal nothing(List<ScoredOutcome> rows, List<Caution> cautions) {
        Rows before = Rows.of(rows);
        return new Proposal(
                Proposal.Verdict.TOO_FEW,
                rows.size(),
                before.leavers(),
                Measuring.of(before),
                Optional.empty(),
                Optional.empty(),
                bandsToday(rows),
                List.of(),
                today,
                0,
                List.of(),
                cautions);
    }

    private List<BandProof> bandsToday(List<ScoredOutcome> rows) {
        return Bands.of(
                rules.scorecard(), rows, rows.stream().map(ScoredOutcome::band).toList());
    }

    private List<BandProof> bands(List<ScoredOutcome> rows, double[] scores) {
        return Bands.of(
                rules.scorecard(),
                rows,
                IntStream.range(0, scores.length)
                        .mapToObj(i -> scale.band((int) scores[i]))
                        .toList());
    }

    private List<RuleProposal> rules(Judging judging, Fitted fitted, Accuracy after) {
        List<LoweredRule> health = rules.rules(Stage.HEALTH);
        List<ScoredOutcome> rows = judging.rows();
        boolean[] left = Rows.of(rows).left();
        long all = Rows.of(rows).leavers();
        List<RuleProposal> proposals = new ArrayList<>();
        for (int rule = 0; rule < health.size(); rule++) {
            int index = rule;
            List<ScoredOutcome> fired =
                    rows.stream().filter(row -> row.fired().get(index)).toList();
            long firedLeft = fired.stream().filter(row -> row.outcome().left()).count();
            OptionalDouble lost = after.auc().isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(after.auc().get().value()
                            - Auc.area(judging.scores(rule), left).orElseThrow());
            double gap = fitted.sheet().points()[rule]
                    * (share(fired.size() - firedLeft, rows.size() - all) - share(firedLeft, all));
            proposals.add(new RuleProposal(
                    health.get(rule).name(),
                    ((Effect.Points) health.get(rule).effect()).dimension(),
                    today.points()[rule],
                    fitted.sheet().points()[rule],
                    judging.fewestPoints(rule),
                    judging.mostPoints(rule),
                    fired.size(),
                    firedLeft,
                    lost,
                    gap,
                    finding(
                            rule,
                            judging,
                            fitted,
                            addsNothing(gap, lost),
                            mayBeChance(firedLeft, fired.size(), all, rows.size()))));
        }
        return List.copyOf(proposals);
    }

    private static double share(long part, long all) {
        return all == 0 ? 0 : (double) part / all;
    }

    /** The score is as good without it, and it moves hardly anybody. */
    private static boolean addsNothing(double gap, OptionalDouble lost) {
        return gap < LEAST_GAP && lost.isPresent() && lost.getAsDouble() <= 0;
    }

    /** Whether as many leave when it fires as when not, as far as these rows can tell. */
    private static boolean mayBeChance(long firedLeft, long fired, long left, long rows) {
        long restLeft = left - firedLeft;
        OptionalDouble p = new TwoByTwo(firedLeft, fired - firedLeft, restLeft, rows - fired - restLeft).pValue();
        return p.isEmpty() || p.getAsDouble() >= RARE;
    }

    private RuleProposal.Finding finding(
            int rule, Judging judging, Fitted fitted, boolean nothing, boolean mayBeChance) {
        int was = today.points()[rule];
        int is = fitted.sheet().points()[rule];
        if (fitted.kept().get(rule)) {
            return RuleProposal.Finding.NOT_LEARNT;
        }
        if (fitted.forbidden().get(rule)) {
            return mayBeChance ? RuleProposal.Finding.ADDS_NOTHING : RuleProposal.Finding.SIGN_KEPT;
        }
        if (Integer.signum(was) != Integer.signum(is)) {
            return RuleProposal.Finding.OTHER_SIGN;
        }
        if (fitted.nothing().get(rule) || nothing) {
            return RuleProposal.Finding.ADDS_NOTHING;
        }
        return judging.fewestPoints(rule) < 0 && judging.mostPoints(rule) > 0
                ? RuleProposal.Finding.UNSTABLE
                : RuleProposal.Finding.FITTED;
    }
}
