package dev.farol.file.lines;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks for bytes eight at a time. The word tricks are those of Henry S. Warren, Hacker's Delight, 2nd ed., section 6-1.
 * Stateless.
 */
public final class Scan {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private Scan() {}

    /** Where a byte first occurs in [from, to); -1 when it does not. */
    public static int find(byte[] bytes, int from, int to, int wanted) {
        return findEither(bytes, from, to, wanted, wanted);
    }

    /** Where one of two bytes first occurs in [from, to); -1 when none does. */
    static int findEither(byte[] bytes, int from, int to, int a, int b) {
        long patternA = ONES * (a & 0xFF);
        long patternB = ONES * (b & 0xFF);
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long word = (long) WORD.get(bytes, i);
            long hit = zeroes(word ^ patternA) | zeroes(word ^ patternB);
            if (hit != 0) {
                return i + (Long.numberOfTrailingZeros(hit) >>> 3);
            }
        }
        for (; i < to; i++) {
            if (bytes[i] == (byte) a || bytes[i] == (byte) b) {
                return i;
            }
        }
        return -1;
    }

    /** Where a byte last occurs in [from, to); -1 when it does not. */
    static int findLast(byte[] bytes, int from, int to, int wanted) {
        for (int i = to - 1; i >= from; i--) {
            if (bytes[i] == (byte) wanted) {
                return i;
            }
        }
        return -1;
    }

    /** How often a byte occurs in [from, to). */
    static int count(byte[] bytes, int from, int to, int wanted) {
        long pattern = ONES * (wanted & 0xFF);
        int count = 0;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long word = (long) WORD.get(bytes, i) ^ pattern;
            long notZero = (((word & ~HIGH) + ~HIGH) | word) & HIGH;
            count += 8 - Long.bitCount(notZero);
        }
        for (; i < to; i++) {
            count += bytes[i] == (byte) wanted ? 1 : 0;
        }
        return count;
    }

    /** The high bit of each byte that is zero; above the lowest such byte it may name others too. */
    private static long zeroes(long word) {
        return (word - ONES) & ~word & HIGH;
    }

    /** The first byte from an index on that is not ASCII; {@code to} when there is none. */
    static int skipAscii(byte[] bytes, int from, int to) {
        int i = from;
        while (i + 8 <= to && ((long) WORD.get(bytes, i) & HIGH) == 0) {
            i += 8;
        }
        while (i < to && bytes[i] >= 0) {
            i++;
        }
        return i;
    }
}
