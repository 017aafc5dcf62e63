package dev.farol.history;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Exact decimals, which numbers of interactions are: their limits, and the nearest double. */
public final class Decimals {

    /** Most digits that are kept. */
    public static final int MOST_DIGITS = 400;

    /** Numbers stay below 10 to this power, so that no sum of them leaves the range of a double. */
    public static final int LARGEST_EXPONENT = 300;

    /** Most digits after the point. */
    public static final int LARGEST_SCALE = 400;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final long EXACT = 1L << 53;

    private Decimals() {}

    /** Whether a number is within the limits, which nothing that people count comes near. */
    public static boolean takes(BigDecimal number) {
        return number.signum() == 0
                || (number.precision() <= MOST_DIGITS
                        && number.scale() <= LARGEST_SCALE
                        && (long) number.precision() - number.scale() <= LARGEST_EXPONENT);
    }

    /**
     * The double nearest to {@code unscaled / 10^scale}, ties to even; never -0.0.
     *
     * <p>Where both operands are exact doubles their quotient is rounded once, hence correctly (Clinger, How to read floating point
     * numbers accurately, 1990).
     */
    public static double toDouble(long unscaled, int scale) {
        if (scale >= 0 && scale < POWERS.length && -EXACT < unscaled && unscaled < EXACT) {
            return unscaled / POWERS[scale];
        }
        return toDouble(BigDecimal.valueOf(unscaled, scale));
    }

    /** The double nearest to a number; never -0.0. */
    public static double toDouble(BigDecimal number) {
        return number.doubleValue() + 0.0;
    }

    /** Whether a number does not fit a long at a scale that a tag can tell. */
    static boolean isBig(BigDecimal number) {
        BigDecimal plain = plain(number);
        return plain.scale() > Tag.LARGEST_SCALE || plain.unscaledValue().bitLength() >= Long.SIZE;
    }

    /** The same number with the least scale that is not negative. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Writes the span of a big number. */
    static void write(BigDecimal number, ByteBuilder out) {
        BigDecimal stripped = number.stripTrailingZeros();
        out.zigzag(stripped.scale());
        byte[] digits = stripped.unscaledValue().toByteArray();
        out.append(digits, 0, digits.length);
    }

    static BigDecimal read(byte[] span, int from, int to) {
        ByteReader in = new ByteReader(span, from, to);
        int scale = Math.toIntExact(in.zigzag());
        return new BigDecimal(new BigInteger(span, in.position(), to - in.position()), scale);
    }
}
