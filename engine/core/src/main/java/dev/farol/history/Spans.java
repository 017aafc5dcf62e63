package dev.farol.history;

import java.util.Arrays;

/** A set of byte spans of one growing buffer, numbered from 0 as they come; open addressing, used again and again. */
final class Spans {

    private static final int SMALLEST = 128;
    private static final int LARGEST_KEPT = 1 << 16;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    int[] start = new int[64];
    int[] length = new int[64];
    int size;

    private int[] hash = new int[64];
    private int[] slots = new int[SMALLEST];
    private int mask = SMALLEST - 1;

    void clear() {
        if (slots.length > LARGEST_KEPT) {
            start = new int[64];
            length = new int[64];
            hash = new int[64];
            slots = new int[SMALLEST];
        } else {
            Arrays.fill(slots, 0, mask + 1, 0);
        }
        mask = SMALLEST - 1;
        size = 0;
    }

    /** The number of a span when it is new; {@code -1 - number} of the one that is equal when it is not. */
    int add(byte[] bytes, int from, int count) {
        int code = hash(bytes, from, count);
        int slot = code & mask;
        for (int found = slots[slot]; found != 0; found = slots[slot]) {
            int other = found - 1;
            if (hash[other] == code && length[other] == count && same(bytes, start[other], from, count)) {
                return -found;
            }
            slot = (slot + 1) & mask;
        }
        return insert(slot, code, from, count);
    }

    /** Compares two spans of the set byte by byte, unsigned: for UTF-8, the order of code points. */
    int compare(byte[] bytes, int one, int other) {
        return Arrays.compareUnsigned(
                bytes, start[one], start[one] + length[one], bytes, start[other], start[other] + length[other]);
    }

    private int insert(int slot, int code, int from, int count) {
        if (size == start.length) {
            start = Arrays.copyOf(start, size * 2);
            length = Arrays.copyOf(length, size * 2);
            hash = Arrays.copyOf(hash, size * 2);
        }
        start[size] = from;
        length[size] = count;
        hash[size] = code;
        slots[slot] = size + 1;
        if (++size * 2 > mask) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        int capacity = (mask + 1) * 2;
        if (capacity > slots.length) {
            slots = new int[capacity];
        } else {
            Arrays.fill(slots, 0, capacity, 0);
        }
        mask = capacity - 1;
        for (int i = 0; i < size; i++) {
            int slot = hash[i] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = i + 1;
        }
    }

    private static boolean same(byte[] bytes, int one, int other, int count) {
        return Arrays.equals(bytes, one, one + count, bytes, other, other + count);
    }

    /** Reads eight bytes at a time, across the end too, which {@link ByteBuilder} allows. */
    private static int hash(byte[] bytes, int from, int count) {
        long code = count;
        int rest = count;
        int at = from;
        for (; rest >= 8; rest -= 8, at += 8) {
            code = mix(code ^ ByteBuilder.longAt(bytes, at));
        }
        if (rest > 0) {
            long tail = ByteBuilder.longAt(bytes, at) & (-1L >>> (64 - 8 * rest));
            code = mix(code ^ tail);
        }
        return (int) (code >>> 32);
    }

    private static long mix(long word) {
        long product = (word ^ (word >>> 32)) * PRIME;
        return product ^ (product >>> 29);
    }
}
