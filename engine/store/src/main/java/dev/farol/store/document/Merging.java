package dev.farol.store.document;

import dev.farol.history.History;

/** Two known histories as one; one use each. */
final class Merging {

    private final KnownHistory one;
    private final KnownHistory other;
    private final int[] source;
    private final int[] index;
    private final long[] known;
    private final long[] gone;
    private int size;

    Merging(KnownHistory one, KnownHistory other) {
        this.one = one;
        this.other = other;
        int total = Math.addExact(one.known.length, other.known.length);
        this.source = new int[total];
        this.index = new int[total];
        this.known = new long[total];
        this.gone = new long[total];
    }

    KnownHistory merged() {
        int i = 0;
        int j = 0;
        while (size < source.length) {
            if (j == other.known.length || (i < one.known.length && compare(i, j) <= 0)) {
                take(0, one, i++);
            } else {
                take(1, other, j++);
            }
        }
        History history = History.gather(new History[] {one.history, other.history}, source, index);
        return new KnownHistory(history, known, KnownHistory.standing(gone));
    }

    private void take(int number, KnownHistory from, int i) {
        source[size] = number;
        index[size] = i;
        known[size] = from.known[i];
        gone[size++] = from.gone(i);
    }

    private int compare(int i, int j) {
        int order = one.history.compare(i, other.history, j);
        if (order == 0) {
            order = Long.compare(one.known[i], other.known[j]);
        }
        return order != 0 ? order : Long.compare(one.gone(i), other.gone(j));
    }
}
