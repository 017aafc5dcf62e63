package dev.farol.history;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow. Eight more than are used may always be read, so that words can be read across the end. */
final class ByteBuilder {

    private static final int SLACK = 8;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    byte[] bytes;
    int length;

    ByteBuilder(int capacity) {
        bytes = new byte[capacity + SLACK];
    }

    static long longAt(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /** Makes room for that many more bytes. */
    void ensure(int more) {
        if (more > bytes.length - SLACK - length) {
            int needed = Math.addExact(Math.addExact(length, more), SLACK);
            bytes = Arrays.copyOf(
                    bytes, (int) Math.min(Integer.MAX_VALUE - SLACK, Math.max(needed, bytes.length * 2L)));
        }
    }

    void fixedLong(long value) {
        ensure(8);
        LONG.set(bytes, length, value);
        length += 8;
    }

    void put(int value) {
        ensure(1);
        bytes[length++] = (byte) value;
    }

    /** Seven bits a byte, the lowest first; negative numbers take ten bytes. */
    void varint(long value) {
        ensure(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** Numbers near zero, of either sign, in few bytes. */
    void zigzag(long value) {
        varint((value << 1) ^ (value >> 63));
    }

    void append(byte[] from, int offset, int count) {
        ensure(count);
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
    }

    /**
     * Appends a text as UTF-8.
     *
     * @throws IllegalArgumentException when it has half a surrogate pair
     */
    void utf8(String text) {
        int count = text.length();
        ensure(Math.multiplyExact(count, 3));
        byte[] to = bytes;
        int end = length;
        int i = 0;
        for (; i < count; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                break;
            }
            to[end++] = (byte) c;
        }
        length = end;
        if (i < count) {
            beyondAscii(text, i);
        }
    }

    private void beyondAscii(String text, int from) {
        for (int i = from; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point < 0x80) {
                bytes[length++] = (byte) point;
            } else if (point < 0x800) {
                bytes[length++] = (byte) (0xC0 | (point >> 6));
                bytes[length++] = (byte) (0x80 | (point & 0x3F));
            } else if (point < 0x10000) {
                if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                    throw new IllegalArgumentException("text with half a surrogate pair, at character " + i);
                }
                bytes[length++] = (byte) (0xE0 | (point >> 12));
                bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                bytes[length++] = (byte) (0x80 | (point & 0x3F));
            } else {
                bytes[length++] = (byte) (0xF0 | (point >> 18));
                bytes[length++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                bytes[length++] = (byte) (0x80 | (point & 0x3F));
            }
        }
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }
}
