package dev.farol.order;

import java.util.function.IntBinaryOperator;

/**
 * Sorts many items by their numbers, so that none has to be an object: by whole numbers, byte by byte from the last one (a radix sort), or by
 * a comparison (a merge sort). Stateless.
 */
public final class Order {

    private Order() {}

    /** Numbers of items, those with the least keys first; those with equal keys stay in their order. */
    public static int[] of(long[] keys) {
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int[] next = new int[keys.length];
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            if (pass(keys, shift, order, next)) {
                int[] sorted = next;
                next = order;
                order = sorted;
            }
        }
        return order;
    }

    /** Numbers of so many items, in an order of them; those that are equal stay in their order. */
    public static int[] by(int count, IntBinaryOperator comparison) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        int[] next = new int[count];
        for (long run = 1; run < count; run *= 2) {
            for (long from = 0; from < count; from += 2 * run) {
                int middle = (int) Math.min(count, from + run);
                merge(order, next, (int) from, middle, (int) Math.min(count, from + 2 * run), comparison);
            }
            int[] merged = next;
            next = order;
            order = merged;
        }
        return order;
    }

    private static void merge(int[] from, int[] to, int low, int middle, int high, IntBinaryOperator comparison) {
        int left = low;
        int right = middle;
        for (int i = low; i < high; i++) {
            boolean takesLeft = left < middle && (right == high || comparison.applyAsInt(from[left], from[right]) <= 0);
            to[i] = takesLeft ? from[left++] : from[right++];
        }
    }

    /** Sorts by one byte; not when all keys have the same one. */
    private static boolean pass(long[] keys, int shift, int[] order, int[] next) {
        int[] start = new int[257];
        for (long key : keys) {
            start[digit(key, shift) + 1]++;
        }
        for (int digit = 0; digit < 256; digit++) {
            if (start[digit + 1] == keys.length) {
                return false;
            }
            start[digit + 1] += start[digit];
        }
        for (int i : order) {
            next[start[digit(keys[i], shift)]++] = i;
        }
        return true;
    }

    private static int digit(long key, int shift) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift) & 0xFF;
    }
}
