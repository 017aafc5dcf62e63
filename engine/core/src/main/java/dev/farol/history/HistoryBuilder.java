package dev.farol.history;

import java.util.Arrays;

/**
 * Makes the history of one customer of rows in any order. Of rows with the same id the first added stays; the others are duplicates
 * when they are equal to it, else conflicts. Time grows with n log n, whatever the rows.
 *
 * <p>Not thread-safe: one for each thread, used again for the next customer after {@link #build}.
 */
public final class HistoryBuilder {

    private static final int LARGEST_KEPT = 1 << 20;

    private ByteBuilder rows = new ByteBuilder(1 << 14);
    private final Spans ids = new Spans();
    private final Columns columns = new Columns();
    private long[] at = new long[64];
    private int[] rowStart = new int[65];
    private long[] conflicting = new long[8];
    private int conflicts;
    private int duplicates;
    private boolean sorted = true;

    /**
     * Takes a row, which is copied.
     *
     * @param bytes where the bytes of a {@link Row} stand
     * @param line what {@link Conflicts} is told, should this be one
     */
    public void add(byte[] bytes, int offset, int length, long line) {
        int from = rows.length;
        rows.append(bytes, offset, length);
        byte[] all = rows.bytes;
        // After the instant: the type, then the length of the id, as varints.
        int position = from + 8;
        while (all[position++] < 0) {}
        int count = all[position++];
        if (count < 0) {
            count &= 0x7F;
            int b = -1;
            for (int shift = 7; b < 0; shift += 7) {
                b = all[position++];
                count |= (b & 0x7F) << shift;
            }
        }
        int number = ids.add(all, position, count);
        if (number < 0) {
            again(-1 - number, from, line);
            return;
        }
        if (number + 1 == rowStart.length) {
            at = Arrays.copyOf(at, number * 2);
            rowStart = Arrays.copyOf(rowStart, number * 2 + 1);
        }
        long when = ByteBuilder.longAt(all, from);
        at[number] = when;
        rowStart[number] = from;
        rowStart[number + 1] = rows.length;
        if (sorted && number > 0 && when <= at[number - 1]) {
            sorted = when == at[number - 1] && ids.compare(all, number - 1, number) < 0;
        }
    }

    /** How many rows were left out since the last {@link #build} because an equal one was there. */
    public int duplicates() {
        return duplicates;
    }

    /** The history of what was added since the last call; then forgets it. */
    public History build(Conflicts listener) {
        for (int i = 0; i < conflicts; i++) {
            listener.at(conflicting[i]);
        }
        int[] order = sorted ? Order.given(ids.size) : Order.sort(ids.size, at, ids, rows.bytes);
        History history = ids.size == 0 ? History.EMPTY : columns.of(rows, order, at, rowStart, ids);
        clear();
        return history;
    }

    private void again(int first, int from, long line) {
        if (Arrays.equals(rows.bytes, rowStart[first], rowStart[first + 1], rows.bytes, from, rows.length)) {
            duplicates++;
        } else {
            if (conflicts == conflicting.length) {
                conflicting = Arrays.copyOf(conflicting, conflicts * 2);
            }
            conflicting[conflicts++] = line;
        }
        rows.length = from;
    }

    private void clear() {
        if (rows.length > LARGEST_KEPT) {
            rows = new ByteBuilder(1 << 14);
            at = new long[64];
            rowStart = new int[65];
        }
        rows.length = 0;
        ids.clear();
        conflicts = 0;
        duplicates = 0;
        sorted = true;
    }
}
