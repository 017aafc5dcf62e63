package dev.farol.suggest;

import dev.farol.statistics.Stratified;
import dev.farol.statistics.TwoByTwo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Rows in fifths by the score of today, equal scores together, and those without a score by themselves. */
final class Strata {

    private static final int PARTS = 5;

    private final List<BitSet> parts = new ArrayList<>();
    private final BitSet left;

    Strata(Table table) {
        this.left = table.left();
        int[] scores = table.rows().stream()
                .mapToInt(Table.Row::score)
                .filter(score -> score != Table.NOT_SCORED)
                .sorted()
                .toArray();
        int[] limits = new int[PARTS - 1];
        for (int i = 0; i < limits.length && scores.length > 0; i++) {
            limits[i] = scores[(int) ((long) scores.length * (i + 1) / PARTS)];
        }
        for (int part = 0; part <= PARTS; part++) {
            parts.add(new BitSet(table.size()));
        }
        for (int row = 0; row < table.size(); row++) {
            int score = table.rows().get(row).score();
            int part =
                    (int) Arrays.stream(limits).filter(limit -> limit <= score).count();
            parts.get(score == Table.NOT_SCORED ? PARTS : part).set(row);
        }
    }

    /** What rows tell of who left that the score does not. */
    Stratified beyond(BitSet rows) {
        List<TwoByTwo> tables = new ArrayList<>();
        for (BitSet part : parts) {
            BitSet fired = and(rows, part);
            BitSet gone = and(left, part);
            long both = and(fired, left).cardinality();
            long firedStayed = fired.cardinality() - both;
            long restLeft = gone.cardinality() - both;
            tables.add(new TwoByTwo(both, firedStayed, restLeft, part.cardinality() - both - firedStayed - restLeft));
        }
        return Stratified.of(tables);
    }

    private static BitSet and(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
