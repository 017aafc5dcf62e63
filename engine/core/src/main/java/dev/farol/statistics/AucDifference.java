package dev.farol.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How much more of the area under the curve one score has than another of the same rows (DeLong, DeLong and Clarke-Pearson, 1988; by
 * clusters where customers have several rows).
 *
 * @param interval of no width where the error is 0
 * @param pValue of no difference, two-sided; empty where the areas differ and yet have no error, as of ends that do not overlap at all
 */
public record AucDifference(double value, Interval interval, OptionalDouble pValue) {

    /** The area of one less that of the other; empty unless both ends have two customers. */
    public static Optional<AucDifference> of(double[] one, double[] other, boolean[] left, int[] cluster) {
        Placements a = Placements.of(one, left);
        Placements b = Placements.of(other, left);
        if (a.leavers() == 0 || a.stayers() == 0) {
            return Optional.empty();
        }
        double value = a.area() - b.area();
        return Covariance.of(a, a, left, cluster).map(ofOne -> {
            double ofOther = Covariance.of(b, b, left, cluster).orElseThrow();
            double both = Covariance.of(a, b, left, cluster).orElseThrow();
            double error = Math.sqrt(Math.max(0, ofOne + ofOther - 2 * both));
            return new AucDifference(value, Interval.around(value, error, -1, 1), pValue(value, error));
        });
    }

    private static OptionalDouble pValue(double value, double error) {
        if (error == 0) {
            return value == 0 ? OptionalDouble.of(1) : OptionalDouble.empty();
        }
        return OptionalDouble.of(2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(value) / error));
    }
}
