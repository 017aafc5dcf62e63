package dev.farol.suggest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where numbers may be cut in two: round numbers near quantiles, and beside each number that takes up a quantile by itself. Knows nothing
 * of who left. For one thread.
 */
final class Edges {

    /** In how many parts of equal size the numbers are cut, where no two are equal. */
    private static final int PARTS = 21;

    /** By how much of all numbers a cut may be off its quantile for a rounder number. */
    private static final double SLACK = 0.01;

    private final double[] sorted;
    private final List<BigDecimal> edges = new ArrayList<>();
    private int lastBelow;

    private Edges(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * The edges, least first: numbers up to and including an edge are on the one side, greater ones on the other.
     *
     * @param numbers in any order; absent ones are NaN
     */
    static List<BigDecimal> of(double[] numbers) {
        Edges edges = new Edges(
                Arrays.stream(numbers).filter(Double::isFinite).sorted().toArray());
        for (int part = 1; part < PARTS && edges.sorted.length > 0; part++) {
            edges.near((double) part / PARTS);
        }
        return edges.edges;
    }

    private void near(double quantile) {
        double from = at(quantile - SLACK);
        double to = at(quantile + SLACK);
        if (from < to) {
            add(HumanNumber.between(from, to, at(quantile)));
            return;
        }
        int first = below(Math.nextDown(from));
        int next = below(from);
        if (first > 0) {
            add(HumanNumber.between(sorted[first - 1], from, sorted[first - 1]));
        }
        if (next < sorted.length) {
            add(HumanNumber.between(from, sorted[next], from));
        }
    }

    /** Takes an edge that parts the numbers as none did before. */
    private void add(BigDecimal edge) {
        int below = below(edge.doubleValue());
        if (below > lastBelow && below < sorted.length) {
            edges.add(edge);
            lastBelow = below;
        }
    }

    private double at(double share) {
        int index = (int) Math.floor(share * sorted.length);
        return sorted[Math.max(0, Math.min(sorted.length - 1, index))];
    }

    /** How many numbers are at or below one. */
    private int below(double number) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
