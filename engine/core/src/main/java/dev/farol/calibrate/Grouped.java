package dev.farol.calibrate;

import dev.farol.backtest.ScoredOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows by the rules that fired for them: a fit needs no more than how many of each left. In an order that does not depend on that of the
 * rows. Not changed once it is made.
 */
record Grouped(List<Pattern> patterns, long stayed, long left) {

    /** Rows for which the same rules fired. */
    record Pattern(BitSet fired, long stayed, long left) {

        long rows() {
            return stayed + left;
        }
    }

    static Grouped of(List<List<ScoredOutcome>> parts, int without) {
        Map<BitSet, long[]> counts = new HashMap<>();
        for (int part = 0; part < parts.size(); part++) {
            if (part != without) {
                for (ScoredOutcome row : parts.get(part)) {
                    counts.computeIfAbsent(row.fired(), fired -> new long[2])[
                            row.outcome().left() ? 1 : 0]++;
                }
            }
        }
        List<Pattern> patterns = new ArrayList<>(counts.size());
        counts.forEach((fired, count) -> patterns.add(new Pattern(fired, count[0], count[1])));
        patterns.sort(Comparator.comparing(pattern -> pattern.fired().toLongArray(), Arrays::compare));
        return new Grouped(
                List.copyOf(patterns),
                patterns.stream().mapToLong(Pattern::stayed).sum(),
                patterns.stream().mapToLong(Pattern::left).sum());
    }

    static Grouped of(List<ScoredOutcome> rows) {
        return of(List.of(rows), -1);
    }

    /** Natural logarithm of the odds of leaving, over all rows; with half a row more on each side, so that it is finite. */
    double logOdds() {
        return Math.log((left + 0.5) / (stayed + 0.5));
    }

    /** Whether there are rows of both ends to learn from. */
    boolean hasBoth() {
        return stayed > 1 && left > 1;
    }

    /** For how many rows a rule fired. */
    long fired(int rule) {
        return patterns.stream()
                .filter(pattern -> pattern.fired().get(rule))
                .mapToLong(Pattern::rows)
                .sum();
    }
}
