package dev.farol.metrics.tally;

import dev.farol.history.ExactSum;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts by a whole number from 0 on, and sums of money. Not thread-safe. */
final class Lengths {

    private static final int LONGEST = 1 << 18;

    private long[] counts = new long[16];
    private @Nullable ExactSum[] sums = new ExactSum[0];

    void add(long length, long number) {
        int index = (int) Math.min(length, LONGEST);
        if (index >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(index + 1, counts.length * 2));
        }
        counts[index] += number;
    }

    void add(long length, BigDecimal money) {
        int index = (int) Math.min(length, LONGEST);
        if (index >= sums.length) {
            sums = Arrays.copyOf(sums, Math.max(index + 1, sums.length * 2));
        }
        ExactSum sum = sums[index];
        if (sum == null) {
            sum = new ExactSum();
            sums[index] = sum;
        }
        sum.add(money);
    }

    void add(Lengths other) {
        for (int i = 0; i < other.counts.length; i++) {
            if (other.counts[i] != 0) {
                add(i, other.counts[i]);
            }
        }
        for (int i = 0; i < other.sums.length; i++) {
            ExactSum more = other.sums[i];
            if (more != null) {
                add(i, more.exact());
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

    /** The sum of money of a length. */
    BigDecimal money(int length) {
        ExactSum sum = length < sums.length ? sums[length] : null;
        return sum == null ? BigDecimal.ZERO : sum.exact();
    }
}
