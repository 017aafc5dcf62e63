package dev.farol.file.customers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link PackedWriter} wrote. */
final class PackedReader {

    private final byte[] bytes;
    private int at;

    PackedReader(byte[] bytes) {
        this.bytes = bytes;
    }

    long whole() {
        long rest = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            rest |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return (rest >>> 1) ^ -(rest & 1);
    }

    String text() {
        return text((int) whole());
    }

    /** A text that may be absent. */
    @Nullable String optional() {
        int length = (int) whole();
        return length < 0 ? null : text(length);
    }

    private String text(int length) {
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    BigDecimal number() {
        int scale = (int) whole();
        int length = (int) whole();
        at += length;
        return new BigDecimal(new BigInteger(bytes, at - length, length), scale);
    }
}
