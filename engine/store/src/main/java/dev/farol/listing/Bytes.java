package dev.farol.listing;

import java.util.Arrays;

/** A byte for each item, while they are taken one after another. */
final class Bytes {

    private byte[] bytes = new byte[1_024];
    private int count;

    void add(byte value) {
        if (count == bytes.length) {
            bytes = Arrays.copyOf(bytes, count + (count >> 1));
        }
        bytes[count++] = value;
    }

    byte[] build() {
        return Arrays.copyOf(bytes, count);
    }
}
