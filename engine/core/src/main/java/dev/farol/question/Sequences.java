package dev.farol.question;

import java.util.Arrays;

/**
 * Which sequences happened: some first at t1 and some then at t2, {@code t1 < t2 <= t1 + span}. Looks at interactions in the order of
 * time and remembers of the firsts only the last two instants, as the last one before t2 is the one that counts. Not thread-safe.
 */
final class Sequences {

    private final long[] spans;
    private final boolean[] happened;
    /** Instant of the last first, and the last one that is earlier; {@link Long#MIN_VALUE} is none. */
    private final long[] last;

    private final long[] earlier;

    Sequences(long[] spans) {
        this.spans = spans;
        this.happened = new boolean[spans.length];
        this.last = new long[spans.length];
        this.earlier = new long[spans.length];
    }

    void clear() {
        Arrays.fill(happened, false);
        Arrays.fill(last, Long.MIN_VALUE);
        Arrays.fill(earlier, Long.MIN_VALUE);
    }

    void look(Selection selection, long at) {
        for (int index : selection.then()) {
            long before = last[index] < at ? last[index] : earlier[index];
            long end = before + spans[index];
            happened[index] |= before != Long.MIN_VALUE && (at <= end || end < before);
        }
        for (int index : selection.first()) {
            if (at > last[index]) {
                earlier[index] = last[index];
                last[index] = at;
            }
        }
    }

    boolean happened(int index) {
        return happened[index];
    }
}
