package dev.farol.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Pearson's chi-squared test. Stateless. */
public final class ChiSquared {

    /** Below this many expected cases the distribution of the statistic is not that of the test (Cochran, Biometrics 10, 1954). */
    private static final double FEWEST = 5;

    private ChiSquared() {}

    /**
     * The p-value of all parts having the same rate. Parts in which fewer than five cases of either end are expected are left out; empty
     * when fewer than two are left.
     *
     * @param counts cases of each part
     * @param sizes of each part
     */
    public static OptionalDouble homogeneity(long[] counts, long[] sizes) {
        double rate = (double) Arrays.stream(counts).sum()
                / Math.max(1, Arrays.stream(sizes).sum());
        int[] parts = IntStream.range(0, sizes.length)
                .filter(i -> sizes[i] * Math.min(rate, 1 - rate) >= FEWEST)
                .toArray();
        if (parts.length < 2) {
            return OptionalDouble.empty();
        }
        double all = Arrays.stream(parts).mapToLong(i -> sizes[i]).sum();
        double common = Arrays.stream(parts).mapToLong(i -> counts[i]).sum() / all;
        double statistic = 0;
        for (int part : parts) {
            double expected = sizes[part] * common;
            double error = counts[part] - expected;
            statistic += error * error / (expected * (1 - common));
        }
        return common <= 0 || common >= 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        ChiSquaredDistribution.of(parts.length - 1.0).survivalProbability(statistic));
    }
}
