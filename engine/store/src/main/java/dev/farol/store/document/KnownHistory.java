package dev.farol.store.document;

import dev.farol.history.History;

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
    final long[] gone;

    KnownHistory(History history, long[] known, long[] gone) {
        this.history = history;
        this.known = known;
        this.gone = gone;
    }

    /** A history all of which became known with one journal entry. */
    public static KnownHistory of(History history, long known) {
        throw new UnsupportedOperationException();
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
        return gone[i];
    }

    /** What was known once the journal entry {@code cut} was there. The same instance as {@link #all} where that is everything. */
    public History at(long cut) {
        throw new UnsupportedOperationException();
    }

    /** What stands. */
    public History now() {
        return at(Long.MAX_VALUE - 1);
    }

    /** Number of the standing interaction with an id; -1 when there is none. Linear in the size of the history. */
    public int find(String id) {
        throw new UnsupportedOperationException();
    }

    /** This and what became known later. */
    public KnownHistory with(KnownHistory later) {
        throw new UnsupportedOperationException();
    }

    /** The same after the standing interaction {@code i} was taken back. */
    public KnownHistory without(int i, long sequence) {
        throw new UnsupportedOperationException();
    }

    /** Only what happened after an instant, in epoch nanoseconds. */
    public KnownHistory after(long instant) {
        throw new UnsupportedOperationException();
    }
}
