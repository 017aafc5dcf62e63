package dev.farol.statistics;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Tests of a rule and leaving where customers have several rows, which are no independent evidence: the score test with the variance between
 * customers in place of that between rows (Rao and Scott, Biometrics 48, 1992, give the idea for proportions). Not changed once it is made.
 *
 * @param cluster number of the customer of each row, from 0
 * @param clusters how many customers there are
 * @param left rows that left
 */
@SuppressWarnings("ArrayRecordComponent")
public record Clusters(int[] cluster, int clusters, BitSet left) {

    /**
     * The p-value of a rule and leaving having nothing to do with each other within any part, two-sided; empty where no customer has several
     * rows, as tables say it then, and where nothing varies.
     *
     * @param fired rows for which the rule fired
     * @param parts rows of each part; none is in two
     */
    public OptionalDouble pValue(BitSet fired, List<BitSet> parts) {
        if (clusters == cluster.length) {
            return OptionalDouble.empty();
        }
        double[] surplus = new double[clusters];
        for (BitSet part : parts) {
            double size = Math.max(1, part.cardinality());
            double firedShare = both(fired, part) / size;
            double leftShare = both(left, part) / size;
            for (int row = part.nextSetBit(0); row >= 0; row = part.nextSetBit(row + 1)) {
                surplus[cluster[row]] +=
                        ((fired.get(row) ? 1 : 0) - firedShare) * ((left.get(row) ? 1 : 0) - leftShare);
            }
        }
        double sum = 0;
        double variance = 0;
        for (double each : surplus) {
            sum += each;
            variance += each * each;
        }
        return variance == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(ChiSquaredDistribution.of(1).survivalProbability(sum * sum / variance));
    }

    private static double both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }
}
