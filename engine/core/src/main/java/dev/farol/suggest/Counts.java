package dev.farol.suggest;

import dev.farol.statistics.TwoByTwo;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How many stayed and left in each bin of a look. */
@SuppressWarnings("ArrayRecordComponent")
record Counts(long[] stayed, long[] left) {

    static Counts of(int column, int bins, Table table) {
        Counts counts = new Counts(new long[bins], new long[bins]);
        for (Table.Row row : table.rows()) {
            (row.left() ? counts.left : counts.stayed)[row.bins()[column]]++;
        }
        return counts;
    }

    /** Numbers of words, those first of whom the least share left; they are in the bins from 1 on. */
    List<Integer> byChurn(int words) {
        return IntStream.range(0, words)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer word) -> share(word + 1)))
                .toList();
    }

    private double share(int bin) {
        return (double) left[bin] / Math.max(1, left[bin] + stayed[bin]);
    }

    /** The rows in some bins, and the others. */
    TwoByTwo table(BitSet bins) {
        long[] of = new long[4];
        for (int bin = 0; bin < left.length; bin++) {
            int side = bins.get(bin) ? 0 : 2;
            of[side] += left[bin];
            of[side + 1] += stayed[bin];
        }
        return new TwoByTwo(of[0], of[1], of[2], of[3]);
    }

    /** The rows in some bins, and the others that are not in {@link Look#ABSENT}. */
    TwoByTwo present(BitSet bins) {
        TwoByTwo all = table(bins);
        return new TwoByTwo(
                all.firedLeft(),
                all.firedStayed(),
                all.restLeft() - left[Look.ABSENT],
                all.restStayed() - stayed[Look.ABSENT]);
    }

    /** Whether each row is in exactly one of two sets of bins: then both say the same of who leaves. */
    boolean isOpposite(BitSet one, BitSet other) {
        for (int bin = 0; bin < left.length; bin++) {
            if (stayed[bin] + left[bin] > 0 && one.get(bin) == other.get(bin)) {
                return false;
            }
        }
        return true;
    }
}
