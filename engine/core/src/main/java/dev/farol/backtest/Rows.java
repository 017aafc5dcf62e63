package dev.farol.backtest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows as statistics take them. Arrays are not copied and not to be changed. */
@SuppressWarnings("ArrayRecordComponent")
public record Rows(double[] scores, boolean[] left, int[] customers) {

    /** Rows that have a score, with these scores. */
    public static Rows of(List<ScoredOutcome> scored, double[] scores) {
        boolean[] left = ends(scored);
        int[] customers = new int[scored.size()];
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < left.length; i++) {
            customers[i] = numbers.computeIfAbsent(scored.get(i).outcome().customer(), id -> numbers.size());
        }
        return new Rows(scores, left, customers);
    }

    /** Rows that have a score, with the score that they have. */
    public static Rows of(List<ScoredOutcome> scored) {
        return of(
                scored,
                scored.stream().mapToDouble(row -> row.score().getAsInt()).toArray());
    }

    /** Which rows left. */
    static boolean[] ends(List<ScoredOutcome> rows) {
        boolean[] left = new boolean[rows.size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = rows.get(i).outcome().left();
        }
        return left;
    }

    /** How many of them left. */
    public long leavers() {
        long count = 0;
        for (boolean each : left) {
            count += each ? 1 : 0;
        }
        return count;
    }
}
