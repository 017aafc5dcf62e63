package dev.farol.question;

import dev.farol.history.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An exact sum of decimals: a long at the largest scale met, until that overflows. Not thread-safe. */
final class ExactSum {

    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private long unscaled;
    private int scale;
    private @Nullable BigDecimal beyond;

    void clear() {
        unscaled = 0;
        scale = 0;
        beyond = null;
    }

    /** Adds {@code number / 10^places}. */
    void add(long number, int places) {
        long sum = unscaled + number;
        // Overflow shows as a sign that both operands lack.
        if (places == scale && beyond == null && ((unscaled ^ sum) & (number ^ sum)) >= 0) {
            unscaled = sum;
        } else {
            addSlowly(number, places);
        }
    }

    void add(BigDecimal number) {
        beyond = exact().add(number);
    }

    double toDouble() {
        return beyond == null ? Decimals.toDouble(unscaled, scale) : Decimals.toDouble(beyond);
    }

    private void addSlowly(long number, int places) {
        int common = Math.max(places, scale);
        if (beyond == null && common - Math.min(places, scale) < POWERS.length) {
            long ours = POWERS[common - scale];
            long theirs = POWERS[common - places];
            if (fits(unscaled, ours) && fits(number, theirs)) {
                long a = unscaled * ours;
                long b = number * theirs;
                long sum = a + b;
                if (((a ^ sum) & (b ^ sum)) >= 0) {
                    unscaled = sum;
                    scale = common;
                    return;
                }
            }
        }
        add(BigDecimal.valueOf(number, places));
    }

    private BigDecimal exact() {
        return beyond == null ? BigDecimal.valueOf(unscaled, scale) : beyond;
    }

    private static boolean fits(long number, long factor) {
        long high = Math.multiplyHigh(number, factor);
        long low = number * factor;
        return high == low >> 63;
    }
}
