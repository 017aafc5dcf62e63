package dev.farol.file.fields;

import dev.farol.file.Limits;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Reads exact decimals out of characters, without objects in the usual case: {@code unscaled * 10^-scale}, no trailing zero after
 * the point, scale 0 to {@link Limits#DIGITS}. Reused; for one thread.
 */
public final class Decimal {

    private static final int LONG_DIGITS = 18;

    private long unscaled;
    private int scale;
    private boolean big;
    private BigDecimal exact = BigDecimal.ZERO;

    /** Whether characters are a number and nothing else: digits, a minus sign before and one point between; at most so many digits. */
    public boolean plain(char[] chars, int from, int to) {
        int start = from < to && chars[from] == '-' ? from + 1 : from;
        int point = digits(chars, start, to);
        int end = point > start && point + 1 < to && chars[point] == '.' ? digits(chars, point + 1, to) : point;
        if (end != to || end == start) {
            return false;
        }
        return read(chars, from, to);
    }

    /** Reads what is known to be a JSON number; false when it has too many digits. */
    public boolean read(char[] chars, int from, int to) {
        unscaled = 0;
        scale = 0;
        int significant = 0;
        boolean point = false;
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c >= '0' && c <= '9') {
                significant += significant > 0 || c != '0' ? 1 : 0;
                unscaled = unscaled * 10 + (c - '0');
                scale += point ? 1 : 0;
            } else if (c == '.') {
                point = true;
            } else if (c != '-') {
                return readExact(chars, from, to);
            }
        }
        if (significant > LONG_DIGITS) {
            return readExact(chars, from, to);
        }
        unscaled = chars[from] == '-' ? -unscaled : unscaled;
        big = false;
        strip();
        return scale <= Limits.DIGITS;
    }

    private void strip() {
        while (scale > 0 && unscaled % 10 == 0) {
            unscaled /= 10;
            scale--;
        }
    }

    private boolean readExact(char[] chars, int from, int to) {
        if (to - from > 4 * Limits.DIGITS) {
            return false;
        }
        BigDecimal found;
        try {
            found = new BigDecimal(chars, from, to - from);
        } catch (NumberFormatException e) {
            return false;
        }
        found = found.signum() == 0 ? BigDecimal.ZERO : found.stripTrailingZeros();
        if ((long) found.precision() - found.scale() > Limits.DIGITS || found.scale() > Limits.DIGITS) {
            return false;
        }
        exact = found.scale() < 0 ? found.setScale(0) : found;
        big = exact.precision() > LONG_DIGITS;
        scale = exact.scale();
        unscaled = big ? 0 : exact.unscaledValue().longValueExact();
        return exact.precision() <= Limits.DIGITS;
    }

    private static int digits(char[] chars, int from, int to) {
        int i = from;
        while (i < to && chars[i] >= '0' && chars[i] <= '9') {
            i++;
        }
        return i;
    }

    /** Whether the number read last does not fit {@link #unscaled()}; then {@link #exact()} has it. */
    public boolean isBig() {
        return big;
    }

    /** The digits of the number read last, unless it {@link #isBig}. */
    public long unscaled() {
        return unscaled;
    }

    /** How many of its digits stand after the point. */
    public int scale() {
        return scale;
    }

    /** The number read last. */
    public BigDecimal exact() {
        return big ? exact : new BigDecimal(BigInteger.valueOf(unscaled), scale);
    }
}
