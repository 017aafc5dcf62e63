package dev.farol.statistics;

import java.util.HashMap;
import java.util.Map;

/** What columns of the same rows must be like. */
final class Columns {

    private Columns() {}

    /**
     * Holds numbers and ends against each other.
     *
     * @throws IllegalArgumentException when they are not of the same rows, or a number is none
     */
    static void check(double[] numbers, boolean[] left) {
        sameRows(numbers.length, left.length);
        for (int i = 0; i < numbers.length; i++) {
            if (Double.isNaN(numbers[i])) {
                throw new IllegalArgumentException("Comparing numbers with ends: row " + i + " has no number (NaN).\n"
                        + "Maybe customers without a score were not left out.");
            }
        }
    }

    static void sameRows(int one, int other) {
        if (one != other) {
            throw new IllegalArgumentException("Comparing columns: they are not of the same rows (" + one + " and "
                    + other + ").\nMaybe one of them was filtered, and the other not.");
        }
    }

    /** The clusters numbered from 0 without a gap, in the order that they come in. */
    static int[] dense(int[] clusters) {
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] dense = new int[clusters.length];
        for (int i = 0; i < clusters.length; i++) {
            Integer fresh = numbers.size();
            Integer known = numbers.putIfAbsent(clusters[i], fresh);
            dense[i] = known == null ? fresh : known;
        }
        return dense;
    }
}
