package dev.farol.store.bytes;

import dev.farol.history.History;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/** Writes values one after the other, each in one form only. Not thread-safe. */
public final class BytesWriter {

    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private byte[] bytes;
    private int length;

    public BytesWriter(int capacity) {
        bytes = new byte[capacity];
    }

    /** One byte. */
    public void put(int value) {
        ensure(1);
        bytes[length++] = (byte) value;
    }

    public void flag(boolean value) {
        put(value ? 1 : 0);
    }

    /** Seven bits a byte, the lowest first; negative numbers take ten bytes. */
    public void varint(long value) {
        ensure(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** Numbers near zero, of either sign, in few bytes. */
    public void zigzag(long value) {
        varint((value << 1) ^ (value >> 63));
    }

    /** A length, then that many bytes. */
    public void bytes(byte[] value) {
        varint(value.length);
        ensure(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    /**
     * A text.
     *
     * @throws IllegalArgumentException when it has half a surrogate pair
     */
    public void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        if (!new String(utf8, StandardCharsets.UTF_8).equals(value)) {
            throw new IllegalArgumentException("text with half a surrogate pair");
        }
        bytes(utf8);
    }

    /** A decimal with its scale. */
    public void decimal(BigDecimal value) {
        BigInteger unscaled = value.unscaledValue();
        boolean small = unscaled.bitLength() < Long.SIZE;
        long scale = value.scale();
        varint(((scale << 1) ^ (scale >> 63)) << 1 | (small ? 0 : 1));
        if (small) {
            zigzag(unscaled.longValue());
        } else {
            bytes(unscaled.toByteArray());
        }
    }

    public void date(LocalDate value) {
        zigzag(value.toEpochDay());
    }

    public void instant(Instant value) {
        zigzag(value.getEpochSecond());
        varint(value.getNano());
    }

    public void history(History value) {
        bytes(value.encode());
    }

    public byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    private void ensure(int more) {
        if (more > bytes.length - length) {
            long needed = (long) length + more;
            bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(LARGEST, bytes.length * 2L)));
        }
    }
}
