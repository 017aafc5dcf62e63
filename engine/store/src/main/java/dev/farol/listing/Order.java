package dev.farol.listing;

/** Sorts many items by whole numbers, byte by byte from the last one (a radix sort), in linear time. Stateless. */
final class Order {

    private Order() {}

    /** Numbers of items, those with the least keys first; those with equal keys stay in their order. */
    static int[] of(long[] keys) {
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
