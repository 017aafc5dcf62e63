package dev.farol.file.sort;

/**
 * How records stand one after the other: the ordinal within its partition, the line and the length (both as varints), the bytes. A
 * partition is a stretch of consecutive ordinals, short enough for one byte to tell them apart.
 */
final class Frames {

    static final int PARTITION_BITS = 8;
    static final int ORDINALS = 1 << PARTITION_BITS;
    /** More bytes than what stands before the bytes of a record can take. */
    static final int LONGEST_HEAD = 1 + 10 + 5;

    private Frames() {}

    /** Writes what stands before the bytes of a record, and returns where it ends. */
    static int head(byte[] to, int at, int ordinal, long line, int length) {
        to[at] = (byte) ordinal;
        return varint(to, varint(to, at + 1, line), length);
    }

    private static int varint(byte[] to, int at, long value) {
        int end = at;
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            to[end++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        to[end++] = (byte) rest;
        return end;
    }

    /** Where the varint at a place ends. */
    static int behind(byte[] bytes, int at) {
        int end = at;
        while (bytes[end++] < 0) {}
        return end;
    }

    /** The varint at a place. */
    static long number(byte[] bytes, int at) {
        int position = at;
        long b = bytes[position++];
        long value = b & 0x7F;
        for (int shift = 7; b < 0; shift += 7) {
            b = bytes[position++];
            value |= (b & 0x7F) << shift;
        }
        return value;
    }
}
