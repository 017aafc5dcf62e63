package dev.farol.statistics;

import java.util.BitSet;
import java.util.OptionalDouble;

/**
 * How far two rules fire for the same rows.
 *
 * @param both for how many rows both fire
 * @param one for how many the one fires, and not the other
 * @param other for how many the other fires, and not the one
 * @param neither for how many neither fires
 */
public record Overlap(long both, long one, long other, long neither) {

    /** Counts rows 0 to {@code rows - 1}; what is set beyond them is an error. */
    public static Overlap of(BitSet one, BitSet other, int rows) {
        TwoByTwo table = TwoByTwo.of(one, other, rows);
        return new Overlap(table.firedLeft(), table.firedStayed(), table.restLeft(), table.restStayed());
    }

    /** The share of the rows with any of the two that have both, 0 to 1 (Jaccard, 1901); empty when neither ever fires. */
    public OptionalDouble jaccard() {
        long any = both + one + other;
        return any == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) both / any);
    }

    /** The correlation of the two, -1 to 1; empty when one of them fires for all rows or for none. */
    public OptionalDouble phi() {
        return new TwoByTwo(both, one, other, neither).phi();
    }
}
