package dev.farol.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows with the same score.
 *
 * @param leavers how many of them left
 * @param rows how many there are
 */
record Tied(double score, long leavers, long rows) {

    /** All rows by score, lowest first. */
    static List<Tied> of(double[] scores, boolean[] left) {
        Map<Double, long[]> counts = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) {
            long[] count = counts.computeIfAbsent(scores[i], score -> new long[2]);
            count[0] += left[i] ? 1 : 0;
            count[1]++;
        }
        List<Tied> tied = new ArrayList<>(counts.size());
        counts.forEach((score, count) -> tied.add(new Tied(score, count[0], count[1])));
        return tied;
    }

    static long leavers(List<Tied> all) {
        return all.stream().mapToLong(Tied::leavers).sum();
    }

    static long rows(List<Tied> all) {
        return all.stream().mapToLong(Tied::rows).sum();
    }
}
