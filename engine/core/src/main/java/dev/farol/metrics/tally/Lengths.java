package dev.farol.metrics.tally;

import java.util.Arrays;

/** Counts by a whole number from 0 on. Not thread-safe. */
final class Lengths {

    private static final int LONGEST = 1 << 18;

    private long[] counts = new long[16];

    void add(long length, long number) {
        int index = (int) Math.min(length, LONGEST);
        if (index >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(index + 1, counts.length * 2));
        }
        counts[index] += number;
    }

    void add(Lengths other) {
        for (int i = 0; i < other.counts.length; i++) {
            if (other.counts[i] != 0) {
                add(i, other.counts[i]);
            }
        }
    }

    /** By length; what comes behind the end is 0. */
    long[] counts() {
        int end = counts.length;
        while (end > 0 && counts[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(counts, end);
    }
}
