package dev.farol.backtest;

import dev.farol.lowering.Effect;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.PointSheet;
import dev.farol.statistics.Auc;
import dev.farol.statistics.Proportion;
import dev.farol.statistics.RateRatio;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Looks at each rule by itself. Stateless. */
final class RuleProofs {

    private static final int MOST_OVERLAPS = 3;
    private static final double LEAST_OVERLAP = 0.1;
    /** With fewer rows on one side, how many times as often says nothing. */
    private static final int FEWEST = 5;

    private RuleProofs() {}

    static List<RuleProof> of(RuleSet rules, List<ScoredOutcome> rows, Optional<Auc> auc) {
        List<LoweredRule> health = rules.rules(Stage.HEALTH);
        PointSheet sheet = PointSheet.of(rules);
        List<ScoredOutcome> scored =
                rows.stream().filter(row -> row.score().isPresent()).toList();
        List<BitSet> columns = columns(health.size(), rows);
        BitSet left = new BitSet();
        for (int i = 0; i < rows.size(); i++) {
            left.set(i, rows.get(i).outcome().left());
        }
        List<RuleProof> proofs = new ArrayList<>();
        for (int rule = 0; rule < health.size(); rule++) {
            Effect.Points effect = (Effect.Points) health.get(rule).effect();
            long fired = columns.get(rule).cardinality();
            long firedLeft = both(columns.get(rule), left);
            Proportion when = Proportion.of(firedLeft, fired);
            Proportion not = Proportion.of(left.cardinality() - firedLeft, rows.size() - fired);
            proofs.add(new RuleProof(
                    health.get(rule).name(),
                    effect.dimension(),
                    effect.points(),
                    when,
                    not,
                    lift(when, not),
                    lost(auc, sheet, scored, rule),
                    overlaps(health, columns, rule)));
        }
        return proofs;
    }

    private static Optional<RateRatio> lift(Proportion when, Proportion not) {
        return Math.min(when.of(), not.of()) < FEWEST
                ? Optional.empty()
                : RateRatio.of(when.count(), when.of(), not.count(), not.of());
    }

    private static List<BitSet> columns(int rules, List<ScoredOutcome> rows) {
        List<BitSet> columns = new ArrayList<>();
        for (int rule = 0; rule < rules; rule++) {
            columns.add(new BitSet(rows.size()));
        }
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            rows.get(i).fired().stream().forEach(rule -> columns.get(rule).set(row));
        }
        return columns;
    }

    private static OptionalDouble lost(Optional<Auc> auc, PointSheet sheet, List<ScoredOutcome> scored, int rule) {
        if (auc.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] without = scored.stream()
                .mapToDouble(row -> sheet.score(row.fired(), rule))
                .toArray();
        return OptionalDouble.of(
                auc.get().value() - Auc.area(without, Rows.ends(scored)).orElseThrow());
    }

    private static List<RuleProof.Overlap> overlaps(List<LoweredRule> health, List<BitSet> columns, int rule) {
        List<RuleProof.Overlap> overlaps = new ArrayList<>();
        for (int other = 0; other < columns.size(); other++) {
            if (other != rule) {
                long both = both(columns.get(rule), columns.get(other));
                long any = columns.get(rule).cardinality() + columns.get(other).cardinality() - both;
                if (both >= LEAST_OVERLAP * any && both > 0) {
                    overlaps.add(new RuleProof.Overlap(health.get(other).name(), (double) both / any));
                }
            }
        }
        overlaps.sort(Comparator.comparingDouble((RuleProof.Overlap overlap) -> -overlap.share())
                .thenComparing(RuleProof.Overlap::rule));
        return overlaps.subList(0, Math.min(MOST_OVERLAPS, overlaps.size()));
    }

    private static long both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }
}
