package dev.farol.store.document;

import static dev.farol.store.bytes.BytesReader.check;

import dev.farol.history.History;
import dev.farol.store.bytes.BytesReader;
import dev.farol.store.bytes.BytesWriter;
import java.util.Arrays;

/**
 * A known history as bytes: the history, since when each interaction is known, which were taken back. Interactions mostly come in the
 * order in which they happen, many at once: a number that is even is a step forward, one that ends in binary 01 says how many more
 * became known with the same entry, one that ends in 11 is a step back.
 */
final class KnownHistoryBytes {

    /** Journal entries have numbers from 0 to this: a thousand each microsecond for thirty years. */
    private static final long LAST = 1L << 60;

    private KnownHistoryBytes() {}

    static void write(KnownHistory value, BytesWriter out) {
        out.history(value.history);
        int size = value.known.length;
        long before = 0;
        for (int i = 0; i < size; ) {
            if (value.known[i] < 0 || value.known[i] > LAST) {
                throw new IllegalArgumentException(
                        "known since a journal entry that cannot be (" + value.known[i] + ")");
            }
            long step = value.known[i] - before;
            if (step < 0) {
                out.varint(-step << 2 | 3);
            } else {
                out.varint(step << 1);
            }
            before = value.known[i];
            int from = ++i;
            while (i < size && value.known[i] == before) {
                i++;
            }
            if (i > from) {
                out.varint((i - from - 1L) << 2 | 1);
            }
        }
        if (size > 0) {
            gone(value, out);
        }
    }

    private static void gone(KnownHistory value, BytesWriter out) {
        int size = value.gone.length;
        int taken = 0;
        for (int i = 0; i < size; i++) {
            taken += value.gone[i] == KnownHistory.STANDS ? 0 : 1;
        }
        out.varint(taken);
        int next = 0;
        for (int i = 0; i < size; i++) {
            if (value.gone[i] != KnownHistory.STANDS) {
                out.varint(i - next);
                out.zigzag(value.gone[i] - value.known[i]);
                next = i + 1;
            }
        }
    }

    static KnownHistory read(BytesReader in) {
        History history = in.history();
        int size = history.size();
        long[] known = new long[size];
        long before = 0;
        boolean repeated = true;
        for (int i = 0; i < size; ) {
            long token = in.varint();
            if ((token & 3) == 1) {
                check(!repeated && token >>> 2 < size - i, "too many interactions known at once");
                int end = i + (int) (token >>> 2) + 1;
                Arrays.fill(known, i, end, before);
                i = end;
                repeated = true;
            } else {
                long step = (token & 1) == 0 ? token >>> 1 : -(token >>> 2);
                check(step != 0 || (i == 0 && token == 0), "a step of nothing");
                check(step <= LAST && step >= -LAST, "a step is too large");
                before += step;
                check(before >= 0 && before <= LAST, "a journal entry that cannot be");
                known[i++] = before;
                repeated = false;
            }
        }
        for (int i = 1; i < size; i++) {
            check(
                    history.at(i - 1) < history.at(i)
                            || known[i - 1] <= known[i]
                            || history.compare(i - 1, history, i) < 0,
                    "not in the order in which they became known");
        }
        return size == 0 ? KnownHistory.EMPTY : new KnownHistory(history, known, gone(known, in));
    }

    private static long[] gone(long[] known, BytesReader in) {
        int taken = in.upTo(known.length, "interactions taken back");
        if (taken == 0) {
            return KnownHistory.EMPTY.gone;
        }
        long[] gone = new long[known.length];
        Arrays.fill(gone, KnownHistory.STANDS);
        int next = 0;
        for (; taken > 0; taken--) {
            check(next < gone.length, "more interactions taken back than there are");
            int i = next + in.upTo(gone.length - 1 - next, "number of an interaction");
            gone[i] = known[i] + in.zigzag();
            check(gone[i] != KnownHistory.STANDS, "an interaction taken back stands");
            next = i + 1;
        }
        return gone;
    }
}
