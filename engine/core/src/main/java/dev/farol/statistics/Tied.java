package dev.farol.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows with the same score.
 *
 * @param leavers how many of them left
 * @param rows how many there are
 */
record Tied(double score, long leavers, long rows) {

    /** All rows by score, lowest first. */
    static List<Tied> of(double[] scores, boolean[] left) {
        Columns.check(scores, left);
        double[] leavers = sorted(scores, left, true);
        double[] stayers = sorted(scores, left, false);
        List<Tied> tied = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < leavers.length || j < stayers.length) {
            boolean first = j == stayers.length || (i < leavers.length && leavers[i] <= stayers[j]);
            double score = first ? leavers[i] : stayers[j];
            int fromLeaver = i;
            int fromStayer = j;
            while (i < leavers.length && leavers[i] == score) {
                i++;
            }
            while (j < stayers.length && stayers[j] == score) {
                j++;
            }
            tied.add(new Tied(score, i - fromLeaver, i - fromLeaver + j - fromStayer));
        }
        return tied;
    }

    /** A zero without a sign: both zeros are the same score. */
    static double unsigned(double score) {
        return score + 0.0;
    }

    long stayers() {
        return rows - leavers;
    }

    private static double[] sorted(double[] scores, boolean[] left, boolean end) {
        double[] some = new double[scores.length];
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (left[i] == end) {
                some[count++] = unsigned(scores[i]);
            }
        }
        double[] sorted = Arrays.copyOf(some, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The area under the curve, counted in whole halves, so that the order of rows makes no difference; NaN unless there are both ends. */
    static double area(List<Tied> all) {
        long leavers = leavers(all);
        long stayers = rows(all) - leavers;
        long halves = 0;
        long stayersBelow = 0;
        for (Tied each : all) {
            halves += each.leavers() * (2 * (stayers - stayersBelow) - each.stayers());
            stayersBelow += each.stayers();
        }
        return halves / (2.0 * leavers * stayers);
    }

    static long leavers(List<Tied> all) {
        return all.stream().mapToLong(Tied::leavers).sum();
    }

    static long rows(List<Tied> all) {
        return all.stream().mapToLong(Tied::rows).sum();
    }
}
