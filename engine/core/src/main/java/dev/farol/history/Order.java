package dev.farol.history;

import java.util.Arrays;

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
        Order by = new Order(at, ids, bytes);
        int[] order = new int[size];
        return by.packed(order) ? order : by.sorted(given(size));
    }

    /** Sorts words of instant and number, which is the fast way; false when they do not fit a word or many instants are equal. */
    private boolean packed(int[] order) {
        int size = order.length;
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            least = Math.min(least, at[i]);
            most = Math.max(most, at[i]);
        }
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(size);
        long range = most - least;
        if (range < 0 || range > Long.MAX_VALUE >> bits) {
            return false;
        }
        long[] words = new long[size];
        for (int i = 0; i < size; i++) {
            words[i] = ((at[i] - least) << bits) | i;
        }
        Arrays.sort(words);
        int number = (1 << bits) - 1;
        int run = 0;
        for (int i = 0; i < size; i++) {
            order[i] = (int) words[i] & number;
            if (words[i] >> bits != words[run] >> bits) {
                insertion(order, run, i);
                run = i;
            } else if (i - run >= RUN) {
                return false;
            }
        }
        insertion(order, run, size);
        return true;
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
