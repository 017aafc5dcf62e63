package dev.farol.listing;

import java.util.Arrays;

/** A number for each item, while they are taken one after another. */
final class Longs {

    private long[] longs = new long[1_024];
    private int count;

    void add(long value) {
        if (count == longs.length) {
            longs = Arrays.copyOf(longs, count + (count >> 1));
        }
        longs[count++] = value;
    }

    long[] build() {
        return Arrays.copyOf(longs, count);
    }
}
