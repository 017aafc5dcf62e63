package dev.farol.history;

/** Rows by (at, then id): a merge sort, so that neither many equal instants nor a sorted input slow it down. */
final class Order {

    private static final int RUN = 16;

    private final long[] at;
    private final Spans ids;
    private final byte[] bytes;

    private Order(long[] at, Spans ids, byte[] bytes) {
        this.at = at;
        this.ids = ids;
        this.bytes = bytes;
    }

    /** As they are. */
    static int[] given(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        return order;
    }

    static int[] sort(int size, long[] at, Spans ids, byte[] bytes) {
        return new Order(at, ids, bytes).sorted(given(size));
    }

    private int[] sorted(int[] order) {
        int size = order.length;
        for (int from = 0; from < size; from += RUN) {
            insertion(order, from, Math.min(from + RUN, size));
        }
        int[] source = order;
        int[] target = new int[size];
        for (int run = RUN; run < size && run > 0; run *= 2) {
            for (int from = 0; from < size; from += 2 * run) {
                merge(source, target, from, Math.min(from + run, size), (int) Math.min(from + 2L * run, size));
            }
            int[] merged = target;
            target = source;
            source = merged;
        }
        return source;
    }

    private void insertion(int[] order, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int row = order[i];
            int hole = i;
            while (hole > from && before(row, order[hole - 1])) {
                order[hole] = order[hole - 1];
                hole--;
            }
            order[hole] = row;
        }
    }

    private void merge(int[] source, int[] target, int from, int middle, int to) {
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeRight = left >= middle || (right < to && before(source[right], source[left]));
            target[i] = takeRight ? source[right++] : source[left++];
        }
    }

    private boolean before(int one, int other) {
        long difference = Long.compare(at[one], at[other]);
        return difference < 0 || (difference == 0 && ids.compare(bytes, one, other) < 0);
    }
}
