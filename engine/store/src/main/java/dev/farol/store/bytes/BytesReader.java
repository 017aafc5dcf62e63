package dev.farol.store.bytes;

import dev.farol.history.History;
import dev.farol.history.MalformedHistoryException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Reads what {@link BytesWriter} wrote, and nothing else: every method throws {@link MalformedBytes} for bytes that it would not have
 * written. Allocates no more than a small multiple of the bytes there are. Not thread-safe.
 */
public final class BytesReader {

    private static final int NANOS = 999_999_999;

    private final byte[] bytes;
    private int position;

    public BytesReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Throws unless something holds. */
    public static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new MalformedBytes(otherwise);
        }
    }

    /** One byte, 0 to 255. */
    public int read() {
        check(position < bytes.length, "they end in the middle");
        return bytes[position++] & 0xFF;
    }

    public boolean flag() {
        return upTo(1, "flag") == 1;
    }

    public long varint() {
        int b = read();
        if (b < 0x80) {
            return b;
        }
        long value = b & 0x7F;
        for (int shift = 7; ; shift += 7) {
            b = read();
            check(shift < 63 || b <= 1, "a number is longer than 64 bits");
            value |= (long) (b & 0x7F) << shift;
            if (b < 0x80) {
                break;
            }
        }
        check(b != 0, "a number is written with needless zeros");
        return value;
    }

    public long zigzag() {
        return unfolded(varint());
    }

    /** A number from 0 to {@code most}. */
    public int upTo(int most, String what) {
        return within(varint(), most, what);
    }

    /** How many things follow that take at least a byte each. */
    public int count(String what) {
        long value = varint();
        return within(value, bytes.length - position, what);
    }

    private static int within(long value, int most, String what) {
        if (value < 0 || value > most) {
            throw new MalformedBytes(what + " (" + Long.toUnsignedString(value) + ") is over " + most);
        }
        return (int) value;
    }

    public byte[] bytes() {
        int count = count("length");
        position += count;
        return Arrays.copyOfRange(bytes, position - count, position);
    }

    public String text() {
        int count = count("length of a text");
        int from = position;
        position += count;
        String text = new String(bytes, from, count, StandardCharsets.UTF_8);
        for (int i = from; i < position; i++) {
            if (bytes[i] < 0) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                check(Arrays.equals(utf8, 0, utf8.length, bytes, from, position), "a text is not UTF-8");
                break;
            }
        }
        return text;
    }

    public BigDecimal decimal() {
        long head = varint();
        long scale = unfolded(head >>> 1);
        check(scale == (int) scale, "a scale is out of range");
        if ((head & 1) == 0) {
            return BigDecimal.valueOf(zigzag(), (int) scale);
        }
        byte[] digits = bytes();
        check(digits.length >= Long.BYTES, "a large number is short");
        BigInteger unscaled = new BigInteger(digits);
        check(
                unscaled.bitLength() >= Long.SIZE && unscaled.bitLength() / Byte.SIZE + 1 == digits.length,
                "a large number is short");
        return new BigDecimal(unscaled, (int) scale);
    }

    public LocalDate date() {
        long day = zigzag();
        check(day >= LocalDate.MIN.toEpochDay() && day <= LocalDate.MAX.toEpochDay(), "a date is out of range");
        return LocalDate.ofEpochDay(day);
    }

    public Instant instant() {
        long second = zigzag();
        check(
                second >= Instant.MIN.getEpochSecond() && second <= Instant.MAX.getEpochSecond(),
                "an instant is out of range");
        return Instant.ofEpochSecond(second, upTo(NANOS, "nanoseconds"));
    }

    public History history() {
        int count = count("length of a history");
        position += count;
        try {
            return History.decode(bytes, position - count, position);
        } catch (MalformedHistoryException malformed) {
            throw new MalformedBytes(String.valueOf(malformed.getMessage()), malformed);
        }
    }

    /** Throws unless everything was read. */
    public void end() {
        check(position == bytes.length, "bytes are left over");
    }

    private static long unfolded(long value) {
        return (value >>> 1) ^ -(value & 1);
    }
}
