package dev.farol.history;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Reads what {@link HistoryEncoder} wrote and checks it: whatever is accepted encodes to the same bytes again, and answers no question
 * with an exception.
 */
final class HistoryDecoder {

    private final byte[] bytes;
    private final ByteReader in;

    HistoryDecoder(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.in = new ByteReader(bytes, start, end);
    }

    History decode() {
        int version = in.read();
        if (version != HistoryEncoder.VERSION) {
            throw new MalformedHistoryException("version (" + version + ") is not " + HistoryEncoder.VERSION);
        }
        int size = in.upTo(in.remaining(), "count");
        History history = size == 0 ? History.EMPTY : read(size);
        check(in.remaining() == 0, "bytes left over");
        return history;
    }

    private History read(int size) {
        long[] at = instants(size);
        int[] type = new int[size];
        for (int i = 0; i < size; i++) {
            type[i] = in.upTo(Integer.MAX_VALUE, "type");
        }
        int[] idStart = starts(size, 0);
        int idsFrom = in.skip(idStart[size]);
        int spans = in.upTo(in.remaining(), "count of texts");
        int[] spanStart = starts(spans, idStart[size]);
        int spansFrom = in.skip(spanStart[spans] - idStart[size]);
        byte[] pool = new byte[spanStart[spans]];
        System.arraycopy(bytes, idsFrom, pool, 0, idStart[size]);
        System.arraycopy(bytes, spansFrom, pool, idStart[size], pool.length - idStart[size]);
        int[] cellStart = new int[size + 1];
        for (int i = 0; i < size; i++) {
            cellStart[i + 1] = cellStart[i] + in.upTo(in.remaining(), "count of cells");
            check(cellStart[i + 1] >= 0 && cellStart[i + 1] <= bytes.length, "more cells than bytes");
        }
        int cells = cellStart[size];
        History history = new History(
                at, type, idStart, cellStart, new int[cells], new byte[cells], new long[cells], spanStart, pool);
        for (int i = 0; i < size; i++) {
            check(idStart[i] < idStart[i + 1], "an empty id");
            check(i == 0 || at[i - 1] < at[i] || compareIds(history, i) <= 0, "not in order of time and id");
        }
        readCells(history);
        return history;
    }

    private long[] instants(int size) {
        int unit = in.upTo(HistoryEncoder.UNITS.length - 1, "unit of time");
        long nanos = HistoryEncoder.UNITS[unit];
        long[] at = new long[Math.min(size, in.remaining())];
        check(at.length == size, "fewer bytes than instants");
        long most = Long.MAX_VALUE / nanos;
        long instant = 0;
        for (int i = 0; i < size; i++) {
            long step = i == 0 ? in.zigzag() : in.varint();
            long next = instant + step;
            check(i == 0 || next >= instant, "an instant beyond the range");
            check(next >= -most && next <= most, "an instant beyond the range");
            instant = next;
            at[i] = instant * nanos;
        }
        check(HistoryEncoder.unit(at) == unit, "a unit of time that is too small");
        return at;
    }

    private int[] starts(int count, int first) {
        int[] starts = new int[count + 1];
        starts[0] = first;
        int total = 0;
        for (int i = 0; i < count; i++) {
            total += in.upTo(in.remaining() - total, "length");
            starts[i + 1] = first + total;
        }
        check(total <= in.remaining(), "fewer bytes than their lengths say");
        return starts;
    }

    private void readCells(History history) {
        int spans = history.spanStart.length - 1;
        int seen = 0;
        for (int i = 0; i < history.size(); i++) {
            for (int cell = history.cellStart[i]; cell < history.cellStart[i + 1]; cell++) {
                int field = in.upTo(Integer.MAX_VALUE, "field") - 1;
                check(cell == history.cellStart[i] || history.cellField[cell - 1] < field, "fields out of order");
                int tag = in.read();
                check(tag <= Tag.TRUE && (field != History.VALUE || tag <= Tag.BIG), "content of an unknown kind");
                history.cellField[cell] = field;
                history.cellTag[cell] = (byte) tag;
                if (Tag.hasSpan(tag)) {
                    int span = in.upTo(Math.min(seen, spans - 1), "number of a text");
                    seen = Math.max(seen, span + 1);
                    history.cellContent[cell] = span;
                    check(tag != Tag.BIG || isBig(history, span), "a number that is not canonical");
                } else if (tag <= Tag.LARGEST_SCALE) {
                    long unscaled = in.zigzag();
                    check(tag == 0 || unscaled % 10 != 0, "a number with trailing zeros");
                    history.cellContent[cell] = unscaled;
                }
            }
        }
        check(seen == spans, "texts that nothing uses");
    }

    /** Whether a span is a number exactly as {@link Row} writes it. */
    private static boolean isBig(History history, int span) {
        int from = history.spanStart[span];
        int to = history.spanStart[span + 1];
        ByteReader reader = new ByteReader(history.pool, from, to);
        long scale = reader.zigzag();
        if (reader.remaining() == 0 || scale < -Decimals.LARGEST_EXPONENT || scale > Decimals.LARGEST_SCALE) {
            return false;
        }
        BigDecimal number = Decimals.read(history.pool, from, to);
        if (!Decimals.takes(number) || !Decimals.isBig(number)) {
            return false;
        }
        ByteBuilder canonical = new ByteBuilder(to - from);
        Decimals.write(number, canonical);
        return Arrays.equals(history.pool, from, to, canonical.bytes, 0, canonical.length);
    }

    private static int compareIds(History history, int i) {
        int[] starts = history.idStart;
        return Arrays.compareUnsigned(history.pool, starts[i - 1], starts[i], history.pool, starts[i], starts[i + 1]);
    }

    private static void check(boolean holds, String reason) {
        if (!holds) {
            throw new MalformedHistoryException(reason);
        }
    }
}
