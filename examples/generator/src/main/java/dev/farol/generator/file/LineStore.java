package dev.farol.generator.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines kept to be sorted: given in any order, written by second, those of the same second in the order in which they
 * came. Memory is used again after {@link #clear}. Not thread safe.
 */
final class LineStore {
    private static final int CHUNK_BITS = 18;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int POSITION_BITS = 37;
    private static final int LENGTH_BYTES = 2;

    private final List<byte[]> chunks = new ArrayList<>();
    private long[] keys = new long[1 << 12];
    private int lines;
    private long position;

    void clear() {
        lines = 0;
        position = 0;
    }

    int lines() {
        return lines;
    }

    /** @param second below 2^26 */
    void add(long second, Utf8 line) {
        int needed = LENGTH_BYTES + line.length();
        if (offset(position) + needed > CHUNK) {
            position = (position | (CHUNK - 1)) + 1;
        }
        byte[] chunk = chunk(position);
        int offset = offset(position);
        chunk[offset] = (byte) (line.length() >>> 8);
        chunk[offset + 1] = (byte) line.length();
        line.copyTo(chunk, offset + LENGTH_BYTES);
        if (lines == keys.length) {
            keys = Arrays.copyOf(keys, 2 * lines);
        }
        keys[lines++] = second << POSITION_BITS | position;
        position += needed;
    }

    void sort() {
        Arrays.sort(keys, 0, lines);
    }

    void writeTo(OutputStream out, int line) throws IOException {
        long at = keys[line] & ((1L << POSITION_BITS) - 1);
        byte[] chunk = chunks.get((int) (at >>> CHUNK_BITS));
        int offset = offset(at);
        int length = (chunk[offset] & 0xFF) << 8 | chunk[offset + 1] & 0xFF;
        out.write(chunk, offset + LENGTH_BYTES, length);
    }

    private byte[] chunk(long at) {
        int index = (int) (at >>> CHUNK_BITS);
        if (index == chunks.size()) {
            chunks.add(new byte[CHUNK]);
        }
        return chunks.get(index);
    }

    private static int offset(long at) {
        return (int) at & (CHUNK - 1);
    }
}
