package dev.farol.listing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A text for each item, all of them in one array of bytes. Immutable. */
final class Texts {

    private final int[] end;
    private final byte[] pool;

    private Texts(int[] end, byte[] pool) {
        this.end = end;
        this.pool = pool;
    }

    String get(int i) {
        int from = from(i);
        return new String(pool, from, end[i] - from, StandardCharsets.UTF_8);
    }

    private int from(int i) {
        return i == 0 ? 0 : end[i - 1];
    }

    /** Compares two texts by their bytes. */
    int compare(int a, int b) {
        return Arrays.compareUnsigned(pool, from(a), end[a], pool, from(b), end[b]);
    }

    /** Whether text {@code i} has a part of it; {@code part} is in lower case, {@code bytes} the same in UTF-8. */
    boolean contains(int i, String part, byte[] bytes) {
        int last = end[i] - bytes.length;
        byte first = bytes.length == 0 ? 0 : bytes[0];
        int upper = first >= 'a' && first <= 'z' ? first - 32 : first;
        for (int at = from(i); at < end[i]; at++) {
            byte b = pool[at];
            if (b < 0) {
                return get(i).toLowerCase(Locale.ROOT).contains(part);
            }
            if ((b == first || b == upper) && at <= last && startsAt(at, bytes)) {
                return true;
            }
        }
        return bytes.length == 0;
    }

    private boolean startsAt(int at, byte[] bytes) {
        for (int j = 0; j < bytes.length; j++) {
            byte b = pool[at + j];
            if ((b >= 'A' && b <= 'Z' ? b + 32 : b) != bytes[j]) {
                return false;
            }
        }
        return true;
    }

    /** The same texts in another order. */
    Texts ordered(int[] order) {
        Builder builder = new Builder();
        for (int i : order) {
            builder.add(pool, from(i), end[i]);
        }
        return builder.build();
    }

    int size() {
        return Packed.size(end) + Packed.size(pool);
    }

    void write(ByteBuffer out) {
        Packed.write(end, out);
        Packed.write(pool, out);
    }

    static Texts read(ByteBuffer in, int count) {
        int[] end = Packed.ints(in);
        byte[] pool = Packed.bytes(in);
        Packed.expect(end.length == count, "a column has " + end.length + " texts instead of " + count);
        int last = 0;
        for (int e : end) {
            Packed.expect(e >= last, "a text ends before it begins");
            last = e;
        }
        Packed.expect(last == pool.length, "texts end at " + last + " of " + pool.length);
        return new Texts(end, pool);
    }

    /** Takes texts one after another. */
    static final class Builder {

        private int[] end = new int[1_024];
        private byte[] pool = new byte[1 << 14];
        private int count;
        private int length;

        void add(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            add(bytes, 0, bytes.length);
        }

        private void add(byte[] bytes, int from, int to) {
            int more = to - from;
            if (more > pool.length - length) {
                int needed = Math.addExact(length, more);
                pool = Arrays.copyOf(pool, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, length * 3L / 2)));
            }
            if (count == end.length) {
                end = Arrays.copyOf(end, count + (count >> 1));
            }
            System.arraycopy(bytes, from, pool, length, more);
            length += more;
            end[count++] = length;
        }

        Texts build() {
            return new Texts(Arrays.copyOf(end, count), Arrays.copyOf(pool, length));
        }
    }
}
