package dev.farol.suggest;

import dev.farol.statistics.Stratified;
import dev.farol.statistics.TwoByTwo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Rows in fifths by a score, equal scores together, and those without a score by themselves. Immutable. */
final class Strata {

    private static final int PARTS = 5;

    private final int[] scores;
    private final BitSet scored;
    private final BitSet left;
    private final List<BitSet> parts = new ArrayList<>();

    private Strata(int[] scores, BitSet scored, BitSet left) {
        this.scores = scores;
        this.scored = scored;
        this.left = left;
        int[] sorted = scored.stream().map(row -> scores[row]).sorted().toArray();
        int[] limits = new int[sorted.length == 0 ? 0 : PARTS - 1];
        for (int i = 0; i < limits.length; i++) {
            limits[i] = sorted[(int) ((long) sorted.length * (i + 1) / PARTS)];
        }
        for (int part = 0; part <= PARTS; part++) {
            parts.add(new BitSet(scores.length));
        }
        for (int row = 0; row < scores.length; row++) {
            int score = scores[row];
            int part =
                    (int) Arrays.stream(limits).filter(limit -> limit <= score).count();
            parts.get(scored.get(row) ? part : PARTS).set(row);
        }
    }

    /** By the score of today. */
    static Strata of(Table table) {
        int[] scores = table.rows().stream().mapToInt(Table.Row::score).toArray();
        BitSet scored = new BitSet(scores.length);
        for (int row = 0; row < scores.length; row++) {
            scored.set(row, scores[row] != Table.NOT_SCORED);
        }
        return new Strata(scores, scored, table.left());
    }

    /** By the score with some points more for some rows. */
    Strata with(BitSet rows, int points) {
        int[] more = scores.clone();
        rows.stream().forEach(row -> more[row] += points);
        return new Strata(more, scored, left);
    }

    /** What rows tell of who left that the score does not. */
    Stratified beyond(BitSet rows) {
        List<TwoByTwo> tables = new ArrayList<>();
        for (BitSet part : parts) {
            BitSet fired = and(rows, part);
            long firedLeft = and(fired, left).cardinality();
            long firedStayed = fired.cardinality() - firedLeft;
            long restLeft = and(part, left).cardinality() - firedLeft;
            tables.add(new TwoByTwo(
                    firedLeft, firedStayed, restLeft, part.cardinality() - firedLeft - firedStayed - restLeft));
        }
        return Stratified.of(tables);
    }

    private static BitSet and(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
