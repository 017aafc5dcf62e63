package dev.farol.store.document;

import dev.farol.history.History;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A history that tells of each interaction since when it is known, and since when it is taken back again. The same id can stand in it
 * more than once, but at no moment more than once. Sorted by (at, id, known). Immutable.
 */
public final class KnownHistory {

    /** Of an interaction that stands. */
    public static final long STANDS = Long.MAX_VALUE;

    public static final KnownHistory EMPTY = new KnownHistory(History.EMPTY, new long[0], new long[0]);

    final History history;
    final long[] known;
    /** Empty where everything stands. */
    final long[] gone;

    KnownHistory(History history, long[] known, long[] gone) {
        this.history = history;
        this.known = known;
        this.gone = gone;
    }

    /** A history all of which became known with one journal entry. */
    public static KnownHistory of(History history, long known) {
        if (history.size() == 0) {
            return EMPTY;
        }
        long[] sequences = new long[history.size()];
        Arrays.fill(sequences, known);
        return new KnownHistory(history, sequences, EMPTY.gone);
    }

    /** All interactions, those that were taken back too. */
    public History all() {
        return history;
    }

    /** The journal entry that brought interaction {@code i}. */
    public long known(int i) {
        return known[i];
    }

    /** The journal entry that took interaction {@code i} back; {@link #STANDS} when none did. */
    public long gone(int i) {
        return gone.length == 0 ? STANDS : gone[i];
    }

    /** What was known once the journal entry {@code cut} was there. The same instance as {@link #all} where that is everything. */
    public History at(long cut) {
        int seen = 0;
        int size = known.length;
        while (seen < size && seenAt(seen, cut)) {
            seen++;
        }
        if (seen == size) {
            return history;
        }
        int[] index = new int[size];
        for (int i = 0; i < seen; i++) {
            index[i] = i;
        }
        for (int i = seen + 1; i < size; i++) {
            if (seenAt(i, cut)) {
                index[seen++] = i;
            }
        }
        return History.gather(new History[] {history}, new int[seen], Arrays.copyOf(index, seen));
    }

    private boolean seenAt(int i, long cut) {
        return known[i] <= cut && gone(i) > cut;
    }

    /** What stands. */
    public History now() {
        return at(Long.MAX_VALUE - 1);
    }

    /** Number of the standing interaction with an id; -1 when there is none. Linear in the size of the history. */
    public int find(String id) {
        byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < known.length; i++) {
            if (gone(i) == STANDS && history.isId(i, utf8)) {
                // Half a surrogate pair is no UTF-8, and its bytes are those of another id.
                return history.id(i).equals(id) ? i : -1;
            }
        }
        return -1;
    }

    /** Numbers of the standing interactions by id, for whoever has many to find. */
    public Map<String, Integer> standing() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < known.length; i++) {
            if (gone(i) == STANDS) {
                numbers.put(history.id(i), i);
            }
        }
        return numbers;
    }

    /** This and what became known later. */
    public KnownHistory with(KnownHistory later) {
        if (later.known.length == 0) {
            return this;
        }
        return known.length == 0 ? later : new Merging(List.of(this, later)).merged();
    }

    /** The same after the standing interaction {@code i} was taken back. */
    public KnownHistory without(int i, long sequence) {
        long[] changed = goneOfEach();
        changed[i] = sequence;
        return new KnownHistory(history, known, changed);
    }

    /** The same after the standing interactions with some ids were taken back; leaves in the map those that do not stand here. */
    KnownHistory without(Map<String, Long> ids) {
        long[] changed = goneOfEach();
        for (int i = 0; i < changed.length && !ids.isEmpty(); i++) {
            if (changed[i] == STANDS) {
                Long sequence = ids.remove(history.id(i));
                changed[i] = sequence == null ? STANDS : sequence;
            }
        }
        return new KnownHistory(history, known, standing(changed));
    }

    private long[] goneOfEach() {
        if (gone.length > 0) {
            return gone.clone();
        }
        long[] all = new long[known.length];
        Arrays.fill(all, STANDS);
        return all;
    }

    /**
     * Only what happened after an instant, in epoch nanoseconds, and what is of some types however old.
     *
     * @param always codes of the types
     */
    public KnownHistory after(long instant, IntPredicate always) {
        int first = history.upTo(instant);
        if (first == 0) {
            return this;
        }
        int[] left = history.left(first, always);
        return left.length == 0 ? EMPTY : only(left);
    }

    /** Without what had been taken back once the journal entry {@code cut} was there. */
    public KnownHistory withoutGone(long cut) {
        int size = 0;
        int[] index = new int[gone.length];
        for (int i = 0; i < gone.length; i++) {
            if (gone[i] > cut) {
                index[size++] = i;
            }
        }
        if (size == gone.length) {
            return this;
        }
        return only(Arrays.copyOf(index, size));
    }

    private KnownHistory only(int[] numbers) {
        return new KnownHistory(
                History.gather(new History[] {history}, new int[numbers.length], numbers),
                Arrays.stream(numbers).mapToLong(i -> known[i]).toArray(),
                gone.length == 0
                        ? gone
                        : standing(
                                Arrays.stream(numbers).mapToLong(i -> gone[i]).toArray()));
    }

    /** The one form of what tells when interactions were taken back. */
    static long[] standing(long[] gone) {
        for (long sequence : gone) {
            if (sequence != STANDS) {
                return gone;
            }
        }
        return EMPTY.gone;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof KnownHistory other
                && history.equals(other.history)
                && Arrays.equals(known, other.known)
                && Arrays.equals(gone, other.gone);
    }

    @Override
    public int hashCode() {
        return history.hashCode() * 31 + Arrays.hashCode(known);
    }
}
