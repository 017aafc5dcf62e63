package dev.farol.file;

import java.util.Arrays;

/** Numbers that grow in number, eight bytes each. For one thread. */
public final class LongList {

    private long[] values = new long[16];
    private int size;

    /** Appends a number. */
    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** The number at an index, counted from 0; asking beyond {@link #size} is a mistake. */
    public long get(int index) {
        return values[index];
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Sorts them, the least first. */
    public void sort() {
        Arrays.sort(values, 0, size);
    }
}
