package dev.farol.history;

/** Writes {@link History#encode}: version, count, unit of time; instants, types, ids, spans, cells. */
final class HistoryEncoder {

    static final int VERSION = 1;
    /** Nanoseconds of the units that instants may be whole numbers of. */
    static final long[] UNITS = {1, 1_000, 1_000_000, 1_000_000_000};

    private HistoryEncoder() {}

    static byte[] encode(History history) {
        int size = history.size();
        ByteBuilder out = new ByteBuilder(64 + history.pool.length + size * 16);
        out.put(VERSION);
        out.varint(size);
        if (size == 0) {
            return out.toArray();
        }
        int unit = unit(history.at);
        out.put(unit);
        long before = 0;
        for (int i = 0; i < size; i++) {
            long instant = inUnits(history.at[i], unit);
            if (i == 0) {
                out.zigzag(instant);
            } else {
                out.varint(instant - before);
            }
            before = instant;
        }
        for (int type : history.type) {
            out.varint(type);
        }
        lengths(history.idStart, out);
        out.append(history.pool, 0, history.idStart[size]);
        int spans = history.spanStart.length - 1;
        out.varint(spans);
        lengths(history.spanStart, out);
        out.append(history.pool, history.spanStart[0], history.spanStart[spans] - history.spanStart[0]);
        for (int i = 0; i < size; i++) {
            out.varint(history.cellStart[i + 1] - history.cellStart[i]);
        }
        cells(history, out);
        return out.toArray();
    }

    /** Index of the largest unit that all instants are whole numbers of. */
    static int unit(long[] instants) {
        int unit = UNITS.length - 1;
        for (long instant : instants) {
            while (!isWhole(instant, unit)) {
                unit--;
            }
        }
        return unit;
    }

    // Divisors that are constants make multiplications of divisions, which are most of the time otherwise.
    private static boolean isWhole(long instant, int unit) {
        return switch (unit) {
            case 3 -> instant % 1_000_000_000 == 0;
            case 2 -> instant % 1_000_000 == 0;
            case 1 -> instant % 1_000 == 0;
            default -> true;
        };
    }

    private static long inUnits(long instant, int unit) {
        return switch (unit) {
            case 3 -> instant / 1_000_000_000;
            case 2 -> instant / 1_000_000;
            case 1 -> instant / 1_000;
            default -> instant;
        };
    }

    private static void lengths(int[] starts, ByteBuilder out) {
        for (int i = 1; i < starts.length; i++) {
            out.varint(starts[i] - starts[i - 1]);
        }
    }

    private static void cells(History history, ByteBuilder out) {
        for (int cell = 0; cell < history.cellField.length; cell++) {
            out.varint(history.cellField[cell] + 1L);
            int tag = history.cellTag[cell];
            out.put(tag);
            if (tag <= Tag.LARGEST_SCALE) {
                out.zigzag(history.cellContent[cell]);
            } else if (Tag.hasSpan(tag)) {
                out.varint(history.cellContent[cell]);
            }
        }
    }
}
