package dev.farol.history;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An exact sum of decimals: a long at the largest scale met, until that overflows. Not thread-safe. */
public final class ExactSum {

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

    /** A sum of nothing. */
    public ExactSum() {}

    public void clear() {
        unscaled = 0;
        scale = 0;
        beyond = null;
    }

    /** Adds {@code number / 10^places}. */
    public void add(long number, int places) {
        long sum = unscaled + number;
        // Overflow shows as a sign that both operands lack.
        if (places == scale && beyond == null && ((unscaled ^ sum) & (number ^ sum)) >= 0) {
            unscaled = sum;
        } else {
            addSlowly(number, places);
        }
    }

    public void add(BigDecimal number) {
        if (beyond == null
                && number.scale() >= 0
                && number.scale() < POWERS.length
                && number.precision() < POWERS.length) {
            add(number.unscaledValue().longValue(), number.scale());
        } else {
            beyond = exact().add(number);
        }
    }

    public double toDouble() {
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
        beyond = exact().add(BigDecimal.valueOf(number, places));
    }

    /** The sum itself. */
    public BigDecimal exact() {
        return beyond == null ? BigDecimal.valueOf(unscaled, scale) : beyond;
    }

    private static boolean fits(long number, long factor) {
        long high = Math.multiplyHigh(number, factor);
        long low = number * factor;
        return high == low >> 63;
    }
}
