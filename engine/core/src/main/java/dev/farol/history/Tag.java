package dev.farol.history;

/**
 * What a cell holds, as one byte: 0 to {@link #LARGEST_SCALE} is a number and its scale, the unscaled value beside it as a long.
 *
 * <p>Canonical: of all ways to write a number exactly one is used. The scale is the smallest that is not negative; where the unscaled
 * value then does not fit a long or the scale is too large, it is {@link #BIG} without trailing zeros.
 */
final class Tag {

    static final int LARGEST_SCALE = 63;

    /** A number as a span: its scale, zigzag, then its unscaled value as {@link java.math.BigInteger#toByteArray()}. */
    static final int BIG = 64;

    /** A text as a span of UTF-8. */
    static final int TEXT = 65;

    static final int FALSE = 66;
    static final int TRUE = 67;

    private Tag() {}

    static boolean hasSpan(int tag) {
        return tag == TEXT || tag == BIG;
    }
}
