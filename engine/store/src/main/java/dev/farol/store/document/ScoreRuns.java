package dev.farol.store.document;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** Scores of runs, those of consecutive runs that found the same kept once. Immutable. */
final class ScoreRuns extends AbstractList<ScoreEntry> implements RandomAccess {

    static final ScoreRuns EMPTY = new ScoreRuns(new ScoreEntry[0], new int[0]);

    /** The first entry of each stretch. */
    final ScoreEntry[] firsts;
    /** Behind which number each stretch ends. */
    final int[] ends;

    ScoreRuns(ScoreEntry[] firsts, int[] ends) {
        this.firsts = firsts;
        this.ends = ends;
    }

    static ScoreRuns of(List<ScoreEntry> entries) {
        if (entries instanceof ScoreRuns runs) {
            return runs;
        }
        List<ScoreEntry> firsts = new ArrayList<>();
        int[] ends = new int[entries.size()];
        int size = 0;
        for (ScoreEntry entry : entries) {
            int last = firsts.size() - 1;
            if (last < 0 || !continues(firsts.get(last), size - (last == 0 ? 0 : ends[last - 1]), entry)) {
                firsts.add(entry);
            }
            ends[firsts.size() - 1] = ++size;
        }
        return new ScoreRuns(firsts.toArray(ScoreEntry[]::new), Arrays.copyOf(ends, firsts.size()));
    }

    /** This and what later runs found. */
    ScoreRuns with(ScoreRuns later) {
        if (later.isEmpty() || isEmpty()) {
            return isEmpty() ? later : this;
        }
        int stretches = ends.length;
        boolean joined = continues(firsts[stretches - 1], length(stretches - 1), later.firsts[0]);
        int skipped = joined ? 1 : 0;
        ScoreEntry[] all = Arrays.copyOf(firsts, stretches + later.firsts.length - skipped);
        System.arraycopy(later.firsts, skipped, all, stretches, later.firsts.length - skipped);
        int[] allEnds = Arrays.copyOf(ends, all.length);
        for (int i = 0; i < later.ends.length; i++) {
            allEnds[stretches - skipped + i] = Math.addExact(size(), later.ends[i]);
        }
        return new ScoreRuns(all, allEnds);
    }

    /** Those of runs from a number on. */
    ScoreRuns from(int run) {
        int stretch = 0;
        while (stretch < ends.length && firsts[stretch].run() + length(stretch) <= run) {
            stretch++;
        }
        if (stretch == ends.length) {
            return EMPTY;
        }
        ScoreEntry first = firsts[stretch];
        int dropped = Math.max(0, run - first.run());
        if (stretch == 0 && dropped == 0) {
            return this;
        }
        ScoreEntry[] left = Arrays.copyOfRange(firsts, stretch, firsts.length);
        left[0] = new ScoreEntry(first.run() + dropped, first.score(), first.band());
        int[] leftEnds = Arrays.copyOfRange(ends, stretch, ends.length);
        int before = (stretch == 0 ? 0 : ends[stretch - 1]) + dropped;
        for (int i = 0; i < leftEnds.length; i++) {
            leftEnds[i] -= before;
        }
        return new ScoreRuns(left, leftEnds);
    }

    /** Whether an entry is what comes next in a stretch. */
    static boolean continues(ScoreEntry first, int length, ScoreEntry next) {
        return (long) next.run() == (long) first.run() + length
                && next.score().equals(first.score())
                && next.band().equals(first.band());
    }

    int length(int stretch) {
        return ends[stretch] - (stretch == 0 ? 0 : ends[stretch - 1]);
    }

    @Override
    public ScoreEntry get(int number) {
        if (number < 0 || number >= size()) {
            throw new IndexOutOfBoundsException(number);
        }
        int found = Arrays.binarySearch(ends, number);
        int stretch = found < 0 ? -1 - found : found + 1;
        int beyond = number - (stretch == 0 ? 0 : ends[stretch - 1]);
        ScoreEntry first = firsts[stretch];
        return beyond == 0 ? first : new ScoreEntry(first.run() + beyond, first.score(), first.band());
    }

    @Override
    public int size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }
}
