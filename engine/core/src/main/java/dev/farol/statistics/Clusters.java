package dev.farol.statistics;

import java.util.BitSet;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Tests of a rule and leaving where customers have several rows, which are no independent evidence: the statistic of a test that takes them
 * for independent is divided by the design effect, how many times as large the variance of the association is between customers as between
 * rows (Rao and Scott, Biometrics 48, 1992). Not changed once it is made.
 *
 * @param cluster number of the customer of each row, from 0
 * @param clusters how many customers there are
 * @param left rows that left
 */
@SuppressWarnings("ArrayRecordComponent")
public record Clusters(int[] cluster, int clusters, BitSet left) {

    /**
     * The p-value of a test with one degree of freedom, had it known of customers; the same where no customer has several rows.
     *
     * @param pValue of a rule and leaving having nothing to do with each other within any part
     * @param fired rows for which the rule fired
     * @param parts rows of each part; none is in two
     */
    public double adjusted(double pValue, BitSet fired, List<BitSet> parts) {
        double effect = effect(fired, parts);
        if (effect <= 1 || pValue <= 0 || pValue >= 1) {
            return pValue;
        }
        ChiSquaredDistribution distribution = ChiSquaredDistribution.of(1);
        return distribution.survivalProbability(distribution.inverseSurvivalProbability(pValue) / effect);
    }

    /** The design effect, 1 or more. */
    double effect(BitSet fired, List<BitSet> parts) {
        if (clusters == cluster.length) {
            return 1;
        }
        double[] ofCustomers = new double[clusters];
        double ofRows = 0;
        for (BitSet part : parts) {
            double size = Math.max(1, part.cardinality());
            double firedShare = both(fired, part) / size;
            double leftShare = both(left, part) / size;
            for (int row = part.nextSetBit(0); row >= 0; row = part.nextSetBit(row + 1)) {
                double surplus = ((fired.get(row) ? 1 : 0) - firedShare) * ((left.get(row) ? 1 : 0) - leftShare);
                ofCustomers[cluster[row]] += surplus;
                ofRows += surplus * surplus;
            }
        }
        double between = 0;
        for (double each : ofCustomers) {
            between += each * each;
        }
        return ofRows == 0 ? 1 : Math.max(1, between / ofRows);
    }

    private static double both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }
}
