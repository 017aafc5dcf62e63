package dev.farol.suggest;

import dev.farol.statistics.Clusters;
import dev.farol.statistics.Stratified;
import dev.farol.statistics.TwoByTwo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rows in up to five parts by a score, each but the last of a fifth of the rows or more, equal scores together; and those without a score
 * by themselves. Immutable.
 */
final class Strata {

    private static final int PARTS = 5;

    private final int[] scores;
    private final BitSet scored;
    private final Clusters clusters;
    private final List<BitSet> parts = new ArrayList<>();

    private Strata(int[] scores, BitSet scored, Clusters clusters) {
        this.scores = scores;
        this.scored = scored;
        this.clusters = clusters;
        SortedMap<Integer, BitSet> byScore = new TreeMap<>();
        scored.stream()
                .forEach(row -> byScore.computeIfAbsent(scores[row], score -> new BitSet())
                        .set(row));
        BitSet unscored = new BitSet();
        unscored.set(0, scores.length);
        unscored.andNot(scored);
        parts.add(unscored);
        BitSet part = new BitSet();
        for (BitSet equal : byScore.values()) {
            part.or(equal);
            if ((long) part.cardinality() * PARTS >= scored.cardinality()) {
                parts.add(part);
                part = new BitSet();
            }
        }
        parts.add(part);
    }

    /** By the score of today. */
    static Strata of(Table table) {
        int[] scores = table.rows().stream().mapToInt(Table.Row::score).toArray();
        BitSet scored = new BitSet(scores.length);
        for (int row = 0; row < scores.length; row++) {
            scored.set(row, scores[row] != Table.NOT_SCORED);
        }
        return new Strata(scores, scored, table.clusters());
    }

    /** By the score with some points more for some rows. */
    Strata with(BitSet rows, int points) {
        int[] more = scores.clone();
        rows.stream().forEach(row -> more[row] += points);
        return new Strata(more, scored, clusters);
    }

    /** What rows tell of who left that the score does not; rows of one customer are no independent evidence. */
    Stratified beyond(BitSet rows) {
        List<TwoByTwo> tables = new ArrayList<>();
        for (BitSet part : parts) {
            BitSet fired = and(rows, part);
            long firedLeft = and(fired, clusters.left()).cardinality();
            long firedStayed = fired.cardinality() - firedLeft;
            long restLeft = and(part, clusters.left()).cardinality() - firedLeft;
            tables.add(new TwoByTwo(
                    firedLeft, firedStayed, restLeft, part.cardinality() - firedLeft - firedStayed - restLeft));
        }
        Stratified ofRows = Stratified.of(tables);
        if (ofRows.pValue().orElse(1) > Search.LEVEL) {
            // Nothing to be told any more: the p-value of customers is no less.
            return ofRows;
        }
        double pValue = clusters.adjusted(ofRows.pValue().getAsDouble(), rows, parts);
        return new Stratified(ofRows.oddsRatio(), ofRows.interval(), OptionalDouble.of(pValue));
    }

    private static BitSet and(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
