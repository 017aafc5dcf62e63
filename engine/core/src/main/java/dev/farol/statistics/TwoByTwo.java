package dev.farol.statistics;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * Rows by two questions with a yes and a no: whether a rule fired, and whether the customer left.
 *
 * @param firedLeft fired, and left
 * @param firedStayed fired, and stayed
 * @param restLeft did not fire, and left
 * @param restStayed did not fire, and stayed
 */
public record TwoByTwo(long firedLeft, long firedStayed, long restLeft, long restStayed) {

    /** Below this many expected rows in a cell the exact test is asked instead (Cochran, Biometrics 10, 1954). */
    private static final double FEWEST = 5;

    public TwoByTwo {
        if (Math.min(Math.min(firedLeft, firedStayed), Math.min(restLeft, restStayed)) < 0) {
            throw new IllegalArgumentException(
                    "Counting rows by rule and end: a cell is below zero (" + firedLeft + ", "
                            + firedStayed + ", " + restLeft + ", " + restStayed + ").\n"
                            + "Maybe a part was subtracted from something that does not hold it.");
        }
    }

    /** Counts rows 0 to {@code rows - 1}; what is set beyond them is an error. */
    public static TwoByTwo of(BitSet fired, BitSet left, int rows) {
        BitSet both = (BitSet) fired.clone();
        both.and(left);
        long firedLeft = both.cardinality();
        long firedStayed = fired.cardinality() - firedLeft;
        long restLeft = left.cardinality() - firedLeft;
        return new TwoByTwo(firedLeft, firedStayed, restLeft, rows - firedLeft - firedStayed - restLeft);
    }

    public long fired() {
        return firedLeft + firedStayed;
    }

    public long rest() {
        return restLeft + restStayed;
    }

    public long left() {
        return firedLeft + restLeft;
    }

    public long stayed() {
        return firedStayed + restStayed;
    }

    public long rows() {
        return fired() + rest();
    }

    /** How many times as often those leave for whom it fired; empty when one part is nobody, or nobody left. */
    public Optional<RateRatio> rateRatio() {
        return RateRatio.of(firedLeft, fired(), restLeft, rest());
    }

    /**
     * The p-value of the two having nothing to do with each other, two-sided: by Fisher's exact test where fewer than five rows are expected
     * in a cell, else by Pearson's. Empty when it never fired or always, or nobody left or all did.
     */
    public OptionalDouble pValue() {
        return leastExpected() < FEWEST && rows() <= Integer.MAX_VALUE ? fisher() : pearson();
    }

    /** The p-value of Pearson's chi-squared test with one degree of freedom, without a continuity correction; empty as above. */
    public OptionalDouble pearson() {
        if (decided()) {
            return OptionalDouble.empty();
        }
        long[][] cells = {{firedLeft, firedStayed}, {restLeft, restStayed}};
        return OptionalDouble.of(ChiSquareTest.withDefaults().test(cells).getPValue());
    }

    /**
     * The p-value of Fisher's exact test: the chance of a table with these margins that is no more likely than this one (Fisher, Journal of
     * the Royal Statistical Society 98, 1935). Empty as above.
     *
     * @throws ArithmeticException when there are more than 2,147,483,647 rows
     */
    public OptionalDouble fisher() {
        if (decided()) {
            return OptionalDouble.empty();
        }
        Math.toIntExact(rows());
        int[][] cells = {{(int) firedLeft, (int) firedStayed}, {(int) restLeft, (int) restStayed}};
        return OptionalDouble.of(
                Math.min(1, FisherExactTest.withDefaults().test(cells).getPValue()));
    }

    /** The correlation of the two, -1 to 1 (Yule, Journal of the Royal Statistical Society 75, 1912); empty as above. */
    public OptionalDouble phi() {
        if (decided()) {
            return OptionalDouble.empty();
        }
        double across = (double) firedLeft * restStayed - (double) firedStayed * restLeft;
        double margins = Math.sqrt((double) fired() * rest()) * Math.sqrt((double) left() * stayed());
        return OptionalDouble.of(Math.max(-1, Math.min(1, across / margins)));
    }

    private double leastExpected() {
        return (double) Math.min(fired(), rest()) * Math.min(left(), stayed()) / Math.max(1, rows());
    }

    /** Whether one of the questions has the same answer for all. */
    private boolean decided() {
        return fired() == 0 || rest() == 0 || left() == 0 || stayed() == 0;
    }
}
