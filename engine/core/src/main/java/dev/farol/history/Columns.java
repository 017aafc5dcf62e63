package dev.farol.history;

import java.util.Arrays;

/** Turns rows into the columns of a history; equal texts of one history are kept once. */
final class Columns {

    private final Spans spans = new Spans();
    private int[] field = new int[64];
    private byte[] tag = new byte[64];
    private long[] content = new long[64];
    private int cells;
    private byte[] bytes = new byte[0];
    private int position;

    /** The history of the given rows in the given order. */
    History of(ByteBuilder rows, int[] order, long[] at, int[] rowStart, Spans ids) {
        int size = order.length;
        bytes = rows.bytes;
        cells = 0;
        long[] instants = new long[size];
        int[] types = new int[size];
        int[] idStart = new int[size + 1];
        int[] cellStart = new int[size + 1];
        int idBytes = 0;
        for (int i = 0; i < size; i++) {
            int row = order[i];
            instants[i] = at[row];
            position = rowStart[row] + 8;
            types[i] = (int) varint();
            idStart[i] = idBytes;
            idBytes += ids.length[row];
            position = ids.start[row] + ids.length[row];
            readCells();
            cellStart[i + 1] = cells;
        }
        idStart[size] = idBytes;
        int[] spanStart = new int[spans.size + 1];
        byte[] pool = pool(order, ids, idBytes, spanStart);
        History history = new History(
                instants,
                types,
                idStart,
                cellStart,
                Arrays.copyOf(field, cells),
                Arrays.copyOf(tag, cells),
                Arrays.copyOf(content, cells),
                spanStart,
                pool);
        clear();
        return history;
    }

    private void readCells() {
        int count = (int) varint();
        if (cells + count > field.length) {
            int capacity = Math.max(field.length * 2, cells + count);
            field = Arrays.copyOf(field, capacity);
            tag = Arrays.copyOf(tag, capacity);
            content = Arrays.copyOf(content, capacity);
        }
        for (int i = 0; i < count; i++) {
            field[cells] = (int) varint() - 1;
            int kind = bytes[position++];
            tag[cells] = (byte) kind;
            content[cells++] = Tag.hasSpan(kind) ? span() : kind <= Tag.LARGEST_SCALE ? zigzag() : 0;
        }
    }

    private int span() {
        int length = (int) varint();
        int number = spans.add(bytes, position, length);
        position += length;
        return number < 0 ? -1 - number : number;
    }

    private byte[] pool(int[] order, Spans ids, int idBytes, int[] spanStart) {
        int total = idBytes;
        for (int i = 0; i < spans.size; i++) {
            spanStart[i] = total;
            total = Math.addExact(total, spans.length[i]);
        }
        spanStart[spans.size] = total;
        byte[] pool = new byte[total];
        int to = 0;
        for (int row : order) {
            System.arraycopy(bytes, ids.start[row], pool, to, ids.length[row]);
            to += ids.length[row];
        }
        for (int i = 0; i < spans.size; i++) {
            System.arraycopy(bytes, spans.start[i], pool, spanStart[i], spans.length[i]);
        }
        return pool;
    }

    private void clear() {
        spans.clear();
        bytes = new byte[0];
        if (field.length > 1 << 16) {
            field = new int[64];
            tag = new byte[64];
            content = new long[64];
        }
    }

    private long varint() {
        long b = bytes[position++];
        if (b >= 0) {
            return b;
        }
        long value = b & 0x7F;
        for (int shift = 7; b < 0; shift += 7) {
            b = bytes[position++];
            value |= (b & 0x7F) << shift;
        }
        return value;
    }

    private long zigzag() {
        long value = varint();
        return (value >>> 1) ^ -(value & 1);
    }
}
