package dev.farol.file.customers;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values one after another in few bytes; {@link PackedReader} reads them back. Reused; for one thread. */
final class PackedWriter {

    private static final int LONG_BITS = 63;

    private byte[] bytes = new byte[1024];
    private int length;

    void clear() {
        length = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void whole(long value) {
        long rest = (value << 1) ^ (value >> LONG_BITS);
        room(10);
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    void text(String text) {
        raw(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A text that may be absent, which is not the same as an empty one. */
    void optional(@Nullable String text) {
        if (text == null) {
            whole(-1);
        } else {
            text(text);
        }
    }

    private void raw(byte[] content) {
        whole(content.length);
        room(content.length);
        System.arraycopy(content, 0, bytes, length, content.length);
        length += content.length;
    }

    void number(BigDecimal number) {
        whole(number.scale());
        raw(number.unscaledValue().toByteArray());
    }

    void append(PackedWriter other) {
        room(other.length);
        System.arraycopy(other.bytes, 0, bytes, length, other.length);
        length += other.length;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
