package dev.farol.listing;

import java.nio.ByteBuffer;

/** Arrays in a buffer, each behind its length. Stateless. */
final class Packed {

    private Packed() {}

    static int size(int[] array) {
        return Integer.BYTES * (1 + array.length);
    }

    static int size(byte[] array) {
        return Integer.BYTES + array.length;
    }

    static void write(int[] array, ByteBuffer out) {
        out.putInt(array.length);
        out.asIntBuffer().put(array);
        out.position(out.position() + Integer.BYTES * array.length);
    }

    static void write(byte[] array, ByteBuffer out) {
        out.putInt(array.length);
        out.put(array);
    }

    static int[] ints(ByteBuffer in) {
        int[] array = new int[length(in, Integer.BYTES)];
        in.asIntBuffer().get(array);
        in.position(in.position() + Integer.BYTES * array.length);
        return array;
    }

    static byte[] bytes(ByteBuffer in) {
        byte[] array = new byte[length(in, 1)];
        in.get(array);
        return array;
    }

    /** The version and the number of items that a list begins with. */
    static int count(ByteBuffer in, int version) {
        int found = length(in, 0);
        if (found != version) {
            throw new MalformedListing("it has the version (" + found + ") instead of " + version);
        }
        return length(in, 1);
    }

    static void expect(boolean holds, String what) {
        if (!holds) {
            throw new MalformedListing(what);
        }
    }

    private static int length(ByteBuffer in, int each) {
        expect(in.remaining() >= Integer.BYTES, "it ends in the middle");
        int length = in.getInt();
        expect(length >= 0 && (long) length * each <= in.remaining(), "a length (" + length + ") is over its end");
        return length;
    }
}
